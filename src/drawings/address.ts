/** Where the page of a site finds a drawing. @param name of its file in this folder, without `.svg` */
export const drawingAddress = (name: string): string => `/dessins/${name}.svg`;
