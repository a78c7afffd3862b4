/** The address of a drawing on the site. @param name the name of its file in this folder, without `.svg` */
export const drawingAddress = (name: string): string => `/dessins/${name}.svg`;
