<?php
/*
 * Reçoit les candidatures du site, à poser sur un hébergement PHP 8.1 ou plus récent : docs/recevoir-les-candidatures.md le dit
 * en dix étapes. Ce qu'il promet à la page est dans docs/application-service.md.
 *
 * À régler avant l'envoi : ces cinq lignes, et rien d'autre.
 */
const SITE = 'https://www.exemple.fr'; // l'adresse du site, sans barre à la fin
const DATA_FOLDER = ''; // le dossier des candidatures ; vide : « candidatures-recues », à côté de « www » quand ce fichier est dans « www/recevoir »
const KEEP_DAYS = 90; // effacées après tant de jours : ce que promet « applicationRetention » de content/association.yaml
const NOTICE_TO = ''; // l'adresse électronique qui est prévenue ; le message ne dit rien de la personne. Vide : personne
const POSTS_AN_HOUR = 120; // d'une même connexion, qu'une mission locale ou une classe peut partager

const BODY_LIMIT = 1024 * 1024; // in bytes; the longest valid form has some 300 KB
const PAGE_SIZE = 50;
const PAGE_BYTES = 4 * 1024 * 1024; // of answers on one page, however many they are: the page is built in memory
const LOCKED_SECONDS = 15; // less than the 20 seconds that the page waits
const EARLIEST_DAY = '2025-01-01'; // a clock that was reset shows 1970, 2000 or the like
const TRAP = '_gotcha';
const NEXT = '_next';

// Receiving

function receive_application(): void
{
    if (($_SERVER['PATH_INFO'] ?? '') !== '') refuse(404, 'notFound');
    if (method() === 'OPTIONS') answer(204);
    if (method() !== 'POST') refuse(405, 'wrongMethod', ['Allow: POST, OPTIONS']);
    if ((int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > BODY_LIMIT) refuse(413, 'tooLarge');
    $entries = posted_entries();
    if ($entries === null) refuse(415, 'notAPlainForm');
    $answers = answers_of($entries);
    $form = form_of($answers);
    $faults = faults_of($answers, $form);
    $reference = trim($answers['reference'] ?? '') ?: make_reference();
    try {
        // An application stored with a wrong, old date would be deleted as too old once the clock is right.
        if (gmdate('Y-m-d') < EARLIEST_DAY) throw new RuntimeException("l'horloge du serveur est en retard : " . gmdate('Y-m-d'));
        $store = open_store();
        // One transaction, so one write to the disk: when a whole class sends at the same time, each request waits for the others.
        $store->exec('BEGIN IMMEDIATE');
        $is_too_many = too_many_posts($store);
        if (!$is_too_many && $faults === []) {
            $insert = $store->prepare('INSERT INTO applications (reference, received_at, phones, email, entries) VALUES (?, ?, ?, ?, ?)');
            $phones = array_unique(array_filter([evened_number($answers['telephone'] ?? ''), evened_number($answers['telephone_international'] ?? '')]));
            $email = strtolower(preg_replace('/\s/u', '', $answers['email'] ?? '') ?? '');
            $insert->execute([$reference, gmdate('Y-m-d\TH:i:s\Z'), ' ' . implode(' ', $phones) . ' ', $email, encode($entries)]);
        }
        $store->exec('COMMIT');
    } catch (PDOException | RuntimeException $error) {
        error_log('candidatures: ' . $error->getMessage());
        answer(500, json: ['ok' => false, 'error' => notice_text('failure')], html: correction_page($entries, $form, []));
    }
    if ($is_too_many) refuse(429, 'tooMany', ['Retry-After: 600']);
    if ($faults !== []) {
        $errors = array_map(fn ($fault) => ['field' => $fault[0]['name'], 'message' => $fault[1]], $faults);
        answer(422, json: ['ok' => false, 'errors' => $errors], html: correction_page($entries, $form, $faults));
    }
    try_to_delete_old($store);
    if (NOTICE_TO !== '' && trim($answers[TRAP] ?? '') === '') send_notice();
    if (wants_json()) answer(200, json: ['ok' => true, 'ref' => $reference]);
    $thanks = thanks_address($answers[NEXT] ?? '', $form);
    answer(303, html: document(said('storedTitle'), '<h1>' . said('storedTitle') . '</h1><p><a href="' . escape($thanks) . '">Continuer</a></p>'), headers: ["Location: $thanks"]);
}

/** The posted fields in order, with repetitions. PHP's own parser keeps one of several with the same name, and changes names. */
function posted_entries(): ?array
{
    $type = strtolower($_SERVER['CONTENT_TYPE'] ?? '');
    if (preg_match('~^multipart/form-data\s*;~', $type)) {
        $entries = [];
        foreach ($_POST as $name => $value) if (is_string($value)) $entries[] = [(string) $name, readable($value)];
        foreach ($_FILES as $name => $file) if (is_string($file['name'])) $entries[] = [(string) $name, readable($file['name'])]; // of a file, only its name is kept
        return $entries === [] ? null : $entries;
    }
    if (!preg_match('~^application/x-www-form-urlencoded\s*(;|$)~', $type)) return null;
    $body = (string) file_get_contents('php://input', length: BODY_LIMIT + 1);
    if (strlen($body) > BODY_LIMIT) refuse(413, 'tooLarge');
    $entries = [];
    foreach (explode('&', $body) as $pair) {
        if ($pair === '') continue;
        [$name, $value] = array_pad(explode('=', $pair, 2), 2, '');
        $entries[] = [readable(urldecode($name)), readable(urldecode($value))];
    }
    return $entries;
}

/** Bytes that are not UTF-8 become the replacement character. */
function readable(string $text): string
{
    return htmlspecialchars_decode(htmlspecialchars($text, ENT_NOQUOTES | ENT_SUBSTITUTE, 'UTF-8'), ENT_NOQUOTES);
}

/** The answers by name; if a name occurs several times, the first one that is not blank. */
function answers_of(array $entries): array
{
    $answers = [];
    foreach ($entries as [$name, $value]) if (trim($answers[$name] ?? '') === '') $answers[$name] = $value;
    return $answers;
}

function form_of(array $answers): array
{
    return declared()['forms'][($answers['formulaire'] ?? '') === 'orientation' ? 'orientation' : 'candidature'];
}

/** What makes an application unusable, by the rules of `src/application/forms/rules.ts`: pairs of a field and a message. */
function faults_of(array $answers, array $form): array
{
    $given = fn (string $name): string => trim($answers[$name] ?? '');
    $one_of = array_filter($form['fields'], fn ($field) => $field['need'] === 'one-of');
    $no_way_to_reply = array_filter($one_of, fn ($field) => $given($field['name']) !== '') === [];
    $faults = [];
    foreach ($form['fields'] as $field) {
        $answer = $given($field['name']);
        $message = null;
        if ($answer === '') {
            if ($field['need'] === 'required') $message = $field['missing'];
            elseif ($no_way_to_reply && $field['name'] === (reset($one_of)['name'] ?? null)) $message = $form['reply'];
        } elseif (isset($field['maxLength']) && preg_match_all('/./su', str_replace("\r\n", "\n", $answer)) > $field['maxLength']) {
            $message = $field['tooLong'];
        } elseif ($field['kind'] === 'email' && $field['need'] === 'one-of' && $given('telephone') === '' && !preg_match('/\S@\S/u', $answer)) {
            $message = $form['wholeEmail'];
        }
        if ($message !== null) $faults[] = [$field, $message];
    }
    return $faults;
}

/** A reference such as `LPN-7K4Q-2M9`: see `src/application/core/reference.ts`. */
function make_reference(): string
{
    $signs = declared()['referenceSigns'];
    $drawn = '';
    for ($count = 0; $count < 7; $count++) $drawn .= $signs[random_int(0, strlen($signs) - 1)];
    return 'LPN-' . substr($drawn, 0, 4) . '-' . substr($drawn, 4);
}

/** The same key for every notation of a phone number; short numbers have none. */
function evened_number(string $typed): string
{
    $digits = preg_replace('/\D/', '', $typed);
    $digits = preg_replace('/^(?:00)?33(?=\d{9,10}$)0?/', '0', $digits);
    $digits = preg_replace('/^00/', '', $digits);
    return strlen($digits) < 8 ? '' : $digits;
}

/** Redirects only to the site itself: anything else could be a stranger's page under our name. */
function thanks_address(string $wanted, array $form): string
{
    $clean = preg_replace('/[\x00-\x20\x7f]+/', '', $wanted);
    $rest = substr($clean, strlen(SITE));
    return str_starts_with($clean, SITE . '/') && !str_contains($rest, '\\') ? $clean : SITE . $form['thanksPath'];
}

function send_notice(): void
{
    $read = (($_SERVER['HTTPS'] ?? '') !== '' ? 'https://' : 'http://') . ($_SERVER['HTTP_HOST'] ?? '') . dirname($_SERVER['SCRIPT_NAME'] ?? '/') . '/lire.php';
    $text = "Une candidature est arrivée sur le site.\n\nPour la lire : " . preg_replace('~[^\w.:/-]~', '', $read) . "\n";
    @mail(NOTICE_TO, '=?UTF-8?B?' . base64_encode('Une candidature est arrivée') . '?=', $text, "Content-Type: text/plain; charset=utf-8\r\nMIME-Version: 1.0");
}

// Storing

function data_folder(): string
{
    $folder = DATA_FOLDER !== '' ? DATA_FOLDER : dirname(__DIR__, 2) . '/candidatures-recues';
    // Checked again: another request of the same class may have created it meanwhile.
    if (!is_dir($folder) && !@mkdir($folder, 0700, true) && !is_dir($folder)) throw new RuntimeException("le dossier $folder ne peut pas être créé");
    $shown = realpath($_SERVER['DOCUMENT_ROOT'] ?? '') ?: __DIR__;
    if (str_starts_with(realpath($folder) . '/', "$shown/")) throw new RuntimeException("le dossier $folder est montré par le web : choisissez-en un autre");
    return $folder;
}

function open_store(): PDO
{
    $file = data_folder() . '/candidatures.sqlite';
    $store = new PDO("sqlite:$file", options: [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_TIMEOUT => LOCKED_SECONDS]);
    @chmod($file, 0600);
    $store->exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    // Checked first: SQLite does not wait for a lock when a read becomes a write, and in a class every request may be the first.
    if ($store->query("SELECT 1 FROM sqlite_master WHERE name = 'posts'")->fetch() === false)
        $store->exec('BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS applications (id INTEGER PRIMARY KEY AUTOINCREMENT, reference TEXT NOT NULL, received_at TEXT NOT NULL,
                phones TEXT NOT NULL, email TEXT NOT NULL, entries TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS by_reference ON applications (reference);
            CREATE INDEX IF NOT EXISTS by_email ON applications (email);
            CREATE TABLE IF NOT EXISTS posts (sender TEXT NOT NULL, at INTEGER NOT NULL);
            COMMIT');
    return $store;
}

/** Applications received before this moment are older than promised. */
function oldest_kept(): string
{
    return gmdate('Y-m-d\TH:i:s\Z', time() - KEEP_DAYS * 86400);
}

/** Deletes what is older than promised. There are no copies. */
function delete_old(PDO $store): void
{
    $store->prepare('DELETE FROM applications WHERE received_at < ?')->execute([oldest_kept()]);
    $store->prepare('DELETE FROM posts WHERE at NOT BETWEEN ? AND ?')->execute([time() - 3600, time()]); // in the future too, if the clock was set back
}

/** Deletes old applications if possible. A full disk must not prevent storing or reading, so this is tried again each time. */
function try_to_delete_old(PDO $store): void
{
    try {
        delete_old($store);
    } catch (PDOException $error) {
        error_log('candidatures: ' . $error->getMessage());
    }
}

/** Counts requests by a keyed hash of the connection, which is deleted after an hour: without the key in this folder nobody can tell the connection from it. */
function too_many_posts(PDO $store): bool
{
    $key_file = data_folder() . '/cle';
    $key = is_file($key_file) ? (string) file_get_contents($key_file) : '';
    if (strlen($key) !== 32) { // missing, or left empty by a full disk
        $key = random_bytes(32);
        if (@file_put_contents($key_file, $key, LOCK_EX) !== 32) throw new RuntimeException("$key_file ne peut pas être écrit");
    }
    $sender = hash_hmac('sha256', $_SERVER['REMOTE_ADDR'] ?? '', $key);
    $count = $store->prepare('SELECT count(*) FROM posts WHERE sender = ? AND at BETWEEN ? AND ?');
    $count->execute([$sender, time() - 3600, time()]);
    if ((int) $count->fetchColumn() >= POSTS_AN_HOUR) return true;
    $store->prepare('INSERT INTO posts (sender, at) VALUES (?, ?)')->execute([$sender, time()]);
    return false;
}

// Reading: lire.php, behind the host's password

function read_applications(): void
{
    if (($_SERVER['REMOTE_USER'] ?? $_SERVER['REDIRECT_REMOTE_USER'] ?? '') === '') refuse(403, 'noPassword');
    $store = open_store();
    try_to_delete_old($store);
    if (method() === 'POST' && isset($_POST['effacer'])) {
        $host = parse_url($_SERVER['HTTP_ORIGIN'] ?? '', PHP_URL_HOST); // for browsers that do not send Sec-Fetch-Site
        $own = strtok($_SERVER['HTTP_HOST'] ?? '', ':');
        if (($_SERVER['HTTP_SEC_FETCH_SITE'] ?? 'same-origin') !== 'same-origin' || ($host ?? $own) !== $own) refuse(403, 'notFound');
        $store->prepare('DELETE FROM applications WHERE id = ?')->execute([(int) $_POST['effacer']]);
        answer(303, headers: ['Location: ' . strtok($_SERVER['REQUEST_URI'] ?? '', '?')]);
    }
    if (!in_array(method(), ['GET', 'HEAD'], true)) refuse(405, 'wrongMethod', ['Allow: GET, HEAD']);
    $counted = $store->prepare('SELECT count(*) FROM applications WHERE received_at >= ?');
    $counted->execute([oldest_kept()]);
    $count = (int) $counted->fetchColumn();
    $before = (int) ($_GET['avant'] ?? 0);
    $select = $store->prepare('SELECT * FROM applications WHERE id < ? AND received_at >= ? ORDER BY id DESC');
    $select->execute([$before > 0 ? $before : PHP_INT_MAX, oldest_kept()]);
    $applications = [];
    $bytes = 0;
    $older = null; // where the next page of older ones begins
    while ($row = $select->fetch(PDO::FETCH_ASSOC)) {
        $bytes += strlen($row['entries']);
        $last = end($applications);
        if ($last && (count($applications) >= PAGE_SIZE || $bytes > PAGE_BYTES)) {
            $older = $last['id'];
            break;
        }
        $entries = json_decode($row['entries'], true);
        $applications[] = ['id' => (int) $row['id'], 'receivedAt' => $row['received_at'], 'reference' => $row['reference'], 'entries' => $entries,
            'answers' => (object) answers_of($entries), 'doubles' => duplicates_of($store, $row)];
    }
    $select->closeCursor();
    if (($_GET['format'] ?? '') === 'json') answer(200, json: ['applications' => $applications, 'count' => $count, 'older' => $older]);
    answer(200, html: reading_page($applications, $count, $older));
}

/** Other applications that may be the same, at most twenty; none are merged. The reference is the strongest reason. */
function duplicates_of(PDO $store, array $row): array
{
    $others = [];
    $find = function (string $why, string $condition, array $values) use ($store, $row, &$others): void {
        $select = $store->prepare("SELECT id FROM applications WHERE id != ? AND $condition ORDER BY id DESC LIMIT 20");
        $select->execute([$row['id'], ...$values]);
        foreach ($select->fetchAll(PDO::FETCH_COLUMN) as $id) $others[(int) $id] = $why;
    };
    if ($row['email'] !== '') $find('email', 'email = ?', [$row['email']]);
    foreach (array_filter(explode(' ', $row['phones'])) as $phone) $find('telephone', 'instr(phones, ?) > 0', [" $phone "]);
    if ($row['reference'] !== '') $find('reference', 'reference = ?', [$row['reference']]);
    ksort($others);
    return array_map(fn ($id, $why) => ['id' => $id, 'why' => $why], array_keys($others), $others);
}

// Pages

function reading_page(array $applications, int $count, ?int $older): string
{
    $title = $count === 0 ? 'Candidatures reçues' : "Candidatures reçues ($count)";
    $list = $count === 0
        ? '<p class="empty">Aucune candidature pour l’instant.</p>'
        : implode("\n", array_map(fn ($application) => render_application($application, array_column($applications, 'id')), $applications));
    $way = $older === null ? '' : "\n<p class=\"reload\"><a href=\"?avant=$older\">Candidatures plus anciennes</a></p>";
    return document($title, "<h1>$title</h1>\n<p class=\"reload\"><a href=\"?\">Actualiser la page</a></p>\n$list$way");
}

function render_application(array $application, array $ids_here): string
{
    ['id' => $id, 'reference' => $reference, 'entries' => $entries, 'doubles' => $duplicates] = $application;
    $form = form_of((array) $application['answers']);
    $first_name = values_of('prenom', $entries)[0] ?? 'Sans prénom';
    $shown = [NEXT];
    $rows = [];
    foreach ([...$form['fields'], ...declared()['selfCheck']] as $field) {
        $shown[] = $field['name'];
        foreach (values_of($field['name'], $entries) as $value) $rows[] = row($field['heading'], escape($field['options'][$value] ?? $value));
        if (!isset($field['alternative'])) continue;
        $shown[] = $field['alternative']['name'];
        foreach (values_of($field['alternative']['name'], $entries) as $value)
            $rows[] = row($field['heading'], escape($value === $field['alternative']['value'] ? $field['alternative']['label'] : $value));
    }
    foreach ($entries as [$name, $value]) {
        $is_said_above = ($name === 'reference' && trim($value) === $reference) || ($name === 'formulaire' && $value === 'orientation');
        if (in_array($name, $shown, true) || $is_said_above || trim($value) === '') continue;
        $rows[] = row(declared()['headings'][$name] ?? $name, escape($value));
    }
    $marks = [
        ...duplicate_mark($duplicates, $ids_here, 'reference', "Même envoi, essayé plusieurs fois\u{202F}: voir aussi", ''),
        ...duplicate_mark($duplicates, $ids_here, 'telephone', 'Peut-être la même personne que la candidature', ' (même numéro)'),
        ...duplicate_mark($duplicates, $ids_here, 'email', 'Peut-être la même personne que la candidature', ' (même e-mail)'),
        ...(values_of(TRAP, $entries) === [] ? [] : ['<p class="mark">Peut-être un robot.</p>']),
    ];
    $at = new DateTime($application['receivedAt']);
    $at->setTimezone(new DateTimeZone('Europe/Paris'));
    $months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
    $day = $at->format('j') === '1' ? '1er' : $at->format('j');
    $when = "$day {$months[(int) $at->format('n') - 1]} {$at->format('Y')} à {$at->format('G')}\u{A0}h\u{A0}{$at->format('i')}";
    $sender = $form['voice'] === 'vous' ? ', envoyée par une structure ou un proche' : '';
    return "<article class=\"application\" id=\"candidature-$id\">
<h2><bdi>" . escape($first_name) . "</bdi></h2>
<p class=\"received\">Candidature n°\u{A0}$id, reçue le <time datetime=\"" . escape($application['receivedAt']) . "\">$when</time>$sender</p>
<p class=\"received\">Référence\u{A0}: <strong>" . escape($reference) . '</strong></p>
' . implode('', $marks) . '
<dl>' . implode('', $rows) . "</dl>
<form class=\"reload\" method=\"post\"><button class=\"button\" name=\"effacer\" value=\"$id\">Effacer la candidature n°\u{A0}$id</button></form>
</article>";
}

/** A line with links to the possible duplicates. One that is not on this page is on the page that begins with it. */
function duplicate_mark(array $duplicates, array $ids_here, string $why, string $before, string $after): array
{
    $links = [];
    foreach ($duplicates as ['id' => $id, 'why' => $its_reason]) {
        if ($its_reason !== $why) continue;
        $page = in_array($id, $ids_here, true) ? '' : '?avant=' . ($id + 1);
        $links[] = "<a href=\"$page#candidature-$id\">n°\u{A0}$id</a>";
    }
    return $links === [] ? [] : ["<p class=\"mark\">$before " . implode(', ', $links) . "$after.</p>"];
}

function values_of(string $wanted, array $entries): array
{
    return array_values(array_map(fn ($entry) => $entry[1], array_filter($entries, fn ($entry) => $entry[0] === $wanted && trim($entry[1]) !== '')));
}

/** `dir="auto"` lays out Arabic text from right to left without affecting the text around it. */
function row(string $heading, string $answer): string
{
    return '<dt><bdi>' . escape($heading) . "</bdi></dt><dd dir=\"auto\">$answer</dd>";
}

/** The form again, with everything that was typed; what has no place in it is in hidden fields. Without faults, it could not be stored. */
function correction_page(array $entries, array $form, array $faults): string
{
    $words = $form['words'];
    $left = $entries;
    $take = function (string $name, ?callable $usable = null) use (&$left): string {
        foreach ($left as $index => [$posted, $value]) {
            if ($posted !== $name || !($usable ? $usable($value) : trim($value) !== '')) continue;
            unset($left[$index]);
            return $value;
        }
        return '';
    };
    $messages = [];
    foreach ($faults as [$field, $message]) $messages[$field['name']] = $message;
    $controls = array_map(fn ($field) => correction_field($field, $messages[$field['name']] ?? null, $take), $form['fields']);
    $known = array_column($form['fields'], 'name');
    $hidden = [];
    foreach ($left as [$name, $value])
        if (!in_array($name, $known, true) || trim($value) !== '')
            $hidden[] = '<input type="hidden" name="' . escape($name) . '" value="' . escape($value) . '">';
    $count = count($faults);
    $heading = $count === 0 ? 'Un problème est survenu' : ($count === 1 ? 'Il reste une chose à corriger' : "Il reste $count choses à corriger");
    $links = array_map(fn ($fault) => "<li><a href=\"#champ-{$fault[0]['name']}\">" . escape($fault[1]) . '</a></li>', $faults);
    $summary = '<div class="error-summary"><h2>' . $heading . '</h2>' . ($count === 0 ? '<p>' . escape($words['again']) . '</p></div>' : '<ul>' . implode('', $links) . '</ul></div><p>' . escape($words['mend']) . '</p>');
    $action = escape($_SERVER['SCRIPT_NAME'] ?? '');
    return document(
        $count === 0 ? $heading : "Erreur\u{A0}: $heading",
        '<h1>' . escape($words['title']) . "</h1>$summary\n<form class=\"form\" method=\"post\" action=\"$action\" accept-charset=\"utf-8\" novalidate>\n"
            . implode("\n", $controls) . "\n" . implode("\n", $hidden) . "\n<button class=\"button\" type=\"submit\">" . escape($words['send']) . '</button></form>',
    );
}

function correction_field(array $field, ?string $message, callable $take): string
{
    $id = "champ-{$field['name']}";
    $hint = isset($field['hint']) ? "<p class=\"field-hint\" id=\"$id-aide\">" . escape($field['hint']) . '</p>' : '';
    $error = $message === null ? '' : "<p class=\"field-error\" id=\"$id-erreur\">" . escape($message) . '</p>';
    $open = 'class="field"' . ($message === null ? '' : ' data-invalid');
    $label = escape($field['label']);
    $choice = fn (string $attributes, string $text): string => "<label class=\"choice\"><input $attributes><span>" . escape($text) . '</span></label>';
    if ($field['kind'] === 'consent') {
        $checked = $take($field['name'], fn ($value) => $value === $field['value']) !== '' ? ' checked' : '';
        return "<div $open>$hint$error" . $choice($field[$message === null ? 'control' : 'controlFaulty'] . $checked, $field['label']) . '</div>';
    }
    if ($field['kind'] === 'choice') {
        $chosen = $take($field['name'], fn ($value) => isset($field['options'][$value]));
        $radios = [];
        foreach ($field['options'] as $value => $text)
            $radios[] = $choice("type=\"radio\" name=\"{$field['name']}\" value=\"" . escape((string) $value) . '"' . ((string) $value === $chosen ? ' checked' : ''), $text);
        $described = $hint === '' ? '' : " aria-describedby=\"$id-aide\"";
        return "<fieldset $open id=\"$id\"$described><legend class=\"field-label\">$label</legend>$hint$error<div class=\"choices\">" . implode('', $radios) . '</div></fieldset>';
    }
    $attributes = $field[$message === null ? 'control' : 'controlFaulty'];
    $answer = escape($take($field['name']));
    // The HTML parser drops a line break right after the opening tag, so this adds one.
    $control = $field['kind'] === 'textarea' ? "<textarea $attributes>\n$answer</textarea>" : "<input $attributes value=\"$answer\">";
    $alternative = '';
    if (isset($field['alternative'])) {
        ['name' => $name, 'value' => $value, 'label' => $text] = $field['alternative'];
        $checked = $take($name, fn ($posted) => $posted === $value) !== '' ? ' checked' : '';
        $alternative = $choice("type=\"checkbox\" name=\"$name\" value=\"" . escape($value) . "\"$checked", $text);
    }
    return "<div $open><label class=\"field-label\" for=\"$id\">$label</label>$hint$error$control$alternative</div>";
}

function document(string $title, string $main): string
{
    return '<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>' . escape($title) . '</title>
<link rel="icon" href="data:,">
<style>' . declared()['stylesheet'] . "</style>
</head>
<body>
<main>
$main
</main>
</body>
</html>
";
}

function escape(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

// Responding

function method(): string
{
    return $_SERVER['REQUEST_METHOD'] ?? 'GET';
}

function wants_json(): bool
{
    return str_contains(strtolower($_SERVER['HTTP_ACCEPT'] ?? ''), 'application/json');
}

function encode(mixed $value): string
{
    return json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
}

/** The site's address without its path, which browsers compare. */
function site_origin(): string
{
    return implode('/', array_slice(explode('/', SITE), 0, 3));
}

function said(string $name): string
{
    return escape(declared()['sentences'][$name]);
}

function notice_text(string $name): string
{
    ['title' => $title, 'sentences' => $sentences] = declared()['notices'][$name];
    return "$title. " . implode(' ', $sentences);
}

/** A response that refuses the request or reports an error, with a link back to the form. */
function refuse(int $status, string $name, array $headers = []): never
{
    ['title' => $title, 'sentences' => $sentences] = declared()['notices'][$name];
    $text = implode('', array_map(fn ($sentence) => '<p>' . escape($sentence) . '</p>', $sentences));
    $link = '<p><a href="' . escape(SITE) . '/candidater/">Ouvrir la page pour candidater</a></p>';
    answer($status, json: ['ok' => false, 'error' => notice_text($name)], html: document($title, '<h1>' . escape($title) . "</h1>$text$link"), headers: $headers);
}

/**
 * Ends the request. If a response has both, scripts get JSON and browsers a page. Only the site may read it: a page that sends
 * with `fetch` can read nothing of a response without these headers.
 */
function answer(int $status, mixed $json = null, ?string $html = null, array $headers = []): never
{
    http_response_code($status);
    header_remove('X-Powered-By');
    $style = base64_encode(hash('sha256', declared()['stylesheet'], true));
    foreach ([
        'Access-Control-Allow-Origin: ' . site_origin(),
        'Access-Control-Allow-Methods: POST, OPTIONS',
        'Access-Control-Allow-Headers: Accept, Content-Type',
        'Access-Control-Expose-Headers: Retry-After',
        'Cache-Control: no-store',
        "Content-Security-Policy: default-src 'none'; style-src 'sha256-$style'; img-src data:; form-action 'self' " . site_origin() . "; base-uri 'none'; frame-ancestors 'none'",
        'Referrer-Policy: strict-origin-when-cross-origin',
        'X-Content-Type-Options: nosniff',
        ...$headers,
    ] as $header) header($header);
    $is_json = $json !== null && ($html === null || wants_json());
    $body = $is_json ? encode($json) : (string) $html;
    if ($body !== '') header('Content-Type: ' . ($is_json ? 'application/json' : 'text/html') . '; charset=utf-8');
    echo method() === 'HEAD' ? '' : $body;
    exit;
}

/** The fields of the forms and their texts, from the site's own declaration. */
function declared(): array
{
    static $declared = null;
    return $declared ??= json_decode(DECLARED, true, flags: JSON_THROW_ON_ERROR);
}

// Écrit par « npm run receiver » d'après src/application/forms/ : ne rien changer ci-dessous.
const DECLARED = <<<'JSON'
{
 "forms": {
  "candidature": {
   "voice": "tu",
   "thanksPath": "/candidater/merci/",
   "reply": "Écris ton numéro ou ton e-mail, pour qu’on puisse te répondre.",
   "wholeEmail": "Écris ton e-mail en entier, comme sam@exemple.fr. Ou donne ton numéro.",
   "words": {
    "title": "Ta candidature n’est pas encore envoyée",
    "mend": "Tes réponses sont toujours là. Corrige, puis envoie.",
    "again": "Rien n’a été enregistré. Tes réponses sont toujours là. Envoie encore une fois.",
    "send": "Envoyer ma candidature"
   },
   "fields": [
    {
     "name": "prenom",
     "kind": "text",
     "need": "required",
     "label": "Ton prénom",
     "heading": "Prénom",
     "missing": "Écris ton prénom.",
     "maxLength": 1000,
     "tooLong": "Raccourcis ton prénom. Garde 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-prenom\" name=\"prenom\" type=\"text\" autocomplete=\"given-name\" dir=\"auto\" spellcheck=\"false\" required",
     "controlFaulty": "class=\"input\" id=\"champ-prenom\" name=\"prenom\" type=\"text\" autocomplete=\"given-name\" dir=\"auto\" spellcheck=\"false\" required aria-describedby=\"champ-prenom-erreur\" aria-invalid=\"true\""
    },
    {
     "name": "telephone",
     "kind": "tel",
     "need": "one-of",
     "label": "Ton numéro de téléphone",
     "heading": "Téléphone",
     "hint": "Par exemple 06 39 98 12 34. Ou laisse vide et donne un e-mail.",
     "missing": "Écris ton numéro de téléphone.",
     "maxLength": 1000,
     "tooLong": "Raccourcis ton numéro de téléphone. Garde 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-telephone\" name=\"telephone\" type=\"tel\" autocomplete=\"tel\" inputmode=\"tel\" aria-describedby=\"champ-telephone-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-telephone\" name=\"telephone\" type=\"tel\" autocomplete=\"tel\" inputmode=\"tel\" aria-describedby=\"champ-telephone-erreur champ-telephone-aide\" aria-invalid=\"true\""
    },
    {
     "name": "email",
     "kind": "email",
     "need": "one-of",
     "label": "Ton e-mail",
     "heading": "E-mail",
     "hint": "Par exemple sam@exemple.fr. Ou laisse vide et donne un numéro.",
     "missing": "Écris ton e-mail.",
     "maxLength": 1000,
     "tooLong": "Raccourcis ton e-mail. Garde 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-email\" name=\"email\" type=\"text\" autocomplete=\"email\" inputmode=\"email\" autocapitalize=\"none\" spellcheck=\"false\" aria-describedby=\"champ-email-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-email\" name=\"email\" type=\"text\" autocomplete=\"email\" inputmode=\"email\" autocapitalize=\"none\" spellcheck=\"false\" aria-describedby=\"champ-email-erreur champ-email-aide\" aria-invalid=\"true\""
    },
    {
     "name": "ville",
     "kind": "text",
     "need": "optional",
     "label": "Près de quelle ville veux-tu te former ? (facultatif)",
     "heading": "Ville",
     "hint": "Par exemple Roubaix, ou la ville où tu habites.",
     "missing": "Écris le nom de la ville.",
     "maxLength": 1000,
     "tooLong": "Raccourcis le nom de la ville. Garde 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-ville\" name=\"ville\" type=\"text\" dir=\"auto\" spellcheck=\"false\" aria-describedby=\"champ-ville-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-ville\" name=\"ville\" type=\"text\" dir=\"auto\" spellcheck=\"false\" aria-describedby=\"champ-ville-erreur champ-ville-aide\" aria-invalid=\"true\"",
     "alternative": {
      "name": "ville_inconnue",
      "value": "oui",
      "label": "Je ne sais pas quelle ville"
     }
    },
    {
     "name": "contact",
     "kind": "choice",
     "need": "optional",
     "label": "Comment veux-tu qu’on te réponde ? (facultatif)",
     "heading": "Réponse souhaitée",
     "hint": "Une seule réponse.",
     "options": {
      "sms": "Par SMS",
      "appel": "Par appel",
      "email": "Par e-mail",
      "personne-qui-aide": "Par une personne qui m’aide"
     }
    },
    {
     "name": "moment",
     "kind": "choice",
     "need": "optional",
     "label": "Quand peux-tu répondre au téléphone ? (facultatif)",
     "heading": "Moment pour appeler",
     "options": {
      "matin": "Le matin",
      "midi": "À midi",
      "apres-midi": "L’après-midi",
      "soir": "Le soir",
      "toujours": "N’importe quand"
     }
    },
    {
     "name": "structure",
     "kind": "text",
     "need": "optional",
     "label": "Quelqu’un t’aide ? (facultatif)",
     "heading": "Aide ou structure",
     "hint": "Par exemple une mission locale. Avec son accord, écris son nom et son numéro.",
     "missing": "Écris la personne qui t’aide.",
     "maxLength": 1000,
     "tooLong": "Raccourcis la personne qui t’aide. Garde 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-structure\" name=\"structure\" type=\"text\" dir=\"auto\" spellcheck=\"false\" aria-describedby=\"champ-structure-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-structure\" name=\"structure\" type=\"text\" dir=\"auto\" spellcheck=\"false\" aria-describedby=\"champ-structure-erreur champ-structure-aide\" aria-invalid=\"true\""
    },
    {
     "name": "amenagement",
     "kind": "textarea",
     "need": "optional",
     "label": "De quoi as-tu besoin pour suivre la formation ? (facultatif)",
     "heading": "Aménagement",
     "hint": "Par exemple une place assise, plus de temps, un interprète. Dis ce qu’il te faut, pas pourquoi.",
     "missing": "Écris l’aménagement.",
     "maxLength": 10000,
     "tooLong": "Raccourcis l’aménagement. Garde 10 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-amenagement\" name=\"amenagement\" rows=\"5\" dir=\"auto\" aria-describedby=\"champ-amenagement-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-amenagement\" name=\"amenagement\" rows=\"5\" dir=\"auto\" aria-describedby=\"champ-amenagement-erreur champ-amenagement-aide\" aria-invalid=\"true\""
    },
    {
     "name": "message",
     "kind": "textarea",
     "need": "optional",
     "label": "Tu veux ajouter quelque chose ? (facultatif)",
     "heading": "Message",
     "hint": "Deux phrases suffisent. L’orthographe ne compte pas. Rien sur ta santé.",
     "missing": "Écris ton message.",
     "maxLength": 10000,
     "tooLong": "Raccourcis ton message. Garde 10 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-message\" name=\"message\" rows=\"5\" dir=\"auto\" aria-describedby=\"champ-message-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-message\" name=\"message\" rows=\"5\" dir=\"auto\" aria-describedby=\"champ-message-erreur champ-message-aide\" aria-invalid=\"true\""
    }
   ]
  },
  "orientation": {
   "voice": "vous",
   "thanksPath": "/orienter/merci/",
   "reply": "Écrivez un numéro ou un e-mail, pour que nous puissions répondre.",
   "wholeEmail": "Écrivez l’e-mail en entier, comme sam@exemple.fr. Ou donnez un numéro.",
   "words": {
    "title": "La candidature n’est pas encore envoyée",
    "mend": "Vos réponses sont toujours là. Corrigez, puis envoyez.",
    "again": "Rien n’a été enregistré. Vos réponses sont toujours là. Envoyez encore une fois.",
    "send": "Envoyer la candidature"
   },
   "fields": [
    {
     "name": "conseiller_structure",
     "kind": "text",
     "need": "required",
     "label": "Votre structure",
     "heading": "Structure",
     "hint": "Par exemple : mission locale de Roubaix. Ou votre lien : parent, éducatrice…",
     "missing": "Écrivez le nom de votre structure.",
     "maxLength": 1000,
     "tooLong": "Raccourcissez le nom de votre structure. Gardez 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-conseiller_structure\" name=\"conseiller_structure\" type=\"text\" autocomplete=\"organization\" dir=\"auto\" spellcheck=\"false\" required aria-describedby=\"champ-conseiller_structure-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-conseiller_structure\" name=\"conseiller_structure\" type=\"text\" autocomplete=\"organization\" dir=\"auto\" spellcheck=\"false\" required aria-describedby=\"champ-conseiller_structure-erreur champ-conseiller_structure-aide\" aria-invalid=\"true\""
    },
    {
     "name": "conseiller_nom",
     "kind": "text",
     "need": "optional",
     "label": "Votre nom (facultatif)",
     "heading": "Conseiller ou conseillère",
     "missing": "Écrivez votre nom.",
     "maxLength": 1000,
     "tooLong": "Raccourcissez votre nom. Gardez 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-conseiller_nom\" name=\"conseiller_nom\" type=\"text\" autocomplete=\"name\" dir=\"auto\" spellcheck=\"false\"",
     "controlFaulty": "class=\"input\" id=\"champ-conseiller_nom\" name=\"conseiller_nom\" type=\"text\" autocomplete=\"name\" dir=\"auto\" spellcheck=\"false\" aria-describedby=\"champ-conseiller_nom-erreur\" aria-invalid=\"true\""
    },
    {
     "name": "conseiller_contact",
     "kind": "text",
     "need": "required",
     "label": "Votre numéro ou votre e-mail",
     "heading": "Contact du conseiller",
     "hint": "Pour vous répondre, si la personne n’est pas joignable.",
     "missing": "Écrivez votre numéro ou votre e-mail.",
     "maxLength": 1000,
     "tooLong": "Raccourcissez votre numéro ou votre e-mail. Gardez 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-conseiller_contact\" name=\"conseiller_contact\" type=\"text\" autocomplete=\"email\" dir=\"auto\" spellcheck=\"false\" required aria-describedby=\"champ-conseiller_contact-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-conseiller_contact\" name=\"conseiller_contact\" type=\"text\" autocomplete=\"email\" dir=\"auto\" spellcheck=\"false\" required aria-describedby=\"champ-conseiller_contact-erreur champ-conseiller_contact-aide\" aria-invalid=\"true\""
    },
    {
     "name": "prenom",
     "kind": "text",
     "need": "required",
     "label": "Son prénom",
     "heading": "Prénom",
     "missing": "Écrivez le prénom de la personne.",
     "maxLength": 1000,
     "tooLong": "Raccourcissez le prénom de la personne. Gardez 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-prenom\" name=\"prenom\" type=\"text\" autocomplete=\"off\" dir=\"auto\" spellcheck=\"false\" required",
     "controlFaulty": "class=\"input\" id=\"champ-prenom\" name=\"prenom\" type=\"text\" autocomplete=\"off\" dir=\"auto\" spellcheck=\"false\" required aria-describedby=\"champ-prenom-erreur\" aria-invalid=\"true\""
    },
    {
     "name": "telephone",
     "kind": "tel",
     "need": "optional",
     "label": "Son numéro de téléphone (facultatif)",
     "heading": "Téléphone",
     "hint": "Par exemple 06 39 98 12 34. Sans numéro, nous passerons par vous.",
     "missing": "Écrivez le numéro de la personne.",
     "maxLength": 1000,
     "tooLong": "Raccourcissez le numéro de la personne. Gardez 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-telephone\" name=\"telephone\" type=\"tel\" autocomplete=\"off\" inputmode=\"tel\" aria-describedby=\"champ-telephone-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-telephone\" name=\"telephone\" type=\"tel\" autocomplete=\"off\" inputmode=\"tel\" aria-describedby=\"champ-telephone-erreur champ-telephone-aide\" aria-invalid=\"true\""
    },
    {
     "name": "email",
     "kind": "email",
     "need": "optional",
     "label": "Son e-mail (facultatif)",
     "heading": "E-mail",
     "missing": "Écrivez l’e-mail de la personne.",
     "maxLength": 1000,
     "tooLong": "Raccourcissez l’e-mail de la personne. Gardez 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-email\" name=\"email\" type=\"text\" autocomplete=\"off\" inputmode=\"email\" autocapitalize=\"none\" spellcheck=\"false\"",
     "controlFaulty": "class=\"input\" id=\"champ-email\" name=\"email\" type=\"text\" autocomplete=\"off\" inputmode=\"email\" autocapitalize=\"none\" spellcheck=\"false\" aria-describedby=\"champ-email-erreur\" aria-invalid=\"true\""
    },
    {
     "name": "ville",
     "kind": "text",
     "need": "optional",
     "label": "Près de quelle ville veut-elle se former ? (facultatif)",
     "heading": "Ville",
     "missing": "Écrivez le nom de la ville.",
     "maxLength": 1000,
     "tooLong": "Raccourcissez le nom de la ville. Gardez 1 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-ville\" name=\"ville\" type=\"text\" autocomplete=\"off\" dir=\"auto\" spellcheck=\"false\"",
     "controlFaulty": "class=\"input\" id=\"champ-ville\" name=\"ville\" type=\"text\" autocomplete=\"off\" dir=\"auto\" spellcheck=\"false\" aria-describedby=\"champ-ville-erreur\" aria-invalid=\"true\""
    },
    {
     "name": "message",
     "kind": "textarea",
     "need": "optional",
     "label": "Une précision utile (facultatif)",
     "heading": "Message",
     "hint": "Un besoin ? Dites ce qu’il faut, pas pourquoi. Rien sur sa santé.",
     "missing": "Écrivez votre précision.",
     "maxLength": 10000,
     "tooLong": "Raccourcissez votre précision. Gardez 10 000 signes au plus.",
     "control": "class=\"input\" id=\"champ-message\" name=\"message\" rows=\"5\" autocomplete=\"off\" dir=\"auto\" aria-describedby=\"champ-message-aide\"",
     "controlFaulty": "class=\"input\" id=\"champ-message\" name=\"message\" rows=\"5\" autocomplete=\"off\" dir=\"auto\" aria-describedby=\"champ-message-erreur champ-message-aide\" aria-invalid=\"true\""
    },
    {
     "name": "accord",
     "kind": "consent",
     "need": "required",
     "label": "La personne est d’accord pour que j’envoie ces informations.",
     "heading": "Accord de la personne",
     "missing": "Demandez l’accord de la personne, puis cochez la case.",
     "value": "oui",
     "control": "type=\"checkbox\" id=\"champ-accord\" name=\"accord\" value=\"oui\" required",
     "controlFaulty": "type=\"checkbox\" id=\"champ-accord\" name=\"accord\" value=\"oui\" required aria-invalid=\"true\" aria-describedby=\"champ-accord-erreur\""
    }
   ]
  }
 },
 "selfCheck": [
  {
   "name": "situation",
   "heading": "Situation",
   "options": {
    "sans-emploi": "Je cherche, ou je n’ai rien de prévu",
    "ecole": "Je vais à l’école",
    "emploi": "Je travaille"
   }
  },
  {
   "name": "age",
   "heading": "Âge",
   "options": {
    "moins-de-16": "Moins de 16 ans",
    "16-25": "De 16 à 25 ans",
    "26-et-plus": "26 ans ou plus"
   }
  },
  {
   "name": "gout",
   "heading": "Goûts",
   "options": {
    "oui": "Oui",
    "peut-etre": "Je ne sais pas encore",
    "non": "Non"
   }
  }
 ],
 "headings": {
  "reference": "Référence",
  "telephone_international": "Téléphone (international)",
  "age": "Âge",
  "situation": "Situation",
  "formulaire": "Formulaire"
 },
 "notices": {
  "notFound": {
   "title": "Cette page n’existe pas",
   "sentences": [
    "L’adresse est peut-être mal écrite. Rien n’a été envoyé."
   ]
  },
  "wrongMethod": {
   "title": "Cette adresse ne s’ouvre pas ainsi",
   "sentences": [
    "Elle reçoit les candidatures du formulaire. Rien n’a été envoyé cette fois."
   ]
  },
  "notAPlainForm": {
   "title": "La candidature n’est pas encore envoyée",
   "sentences": [
    "Elle est arrivée sous une forme illisible. Elle s’envoie depuis la page du site."
   ]
  },
  "tooLarge": {
   "title": "La candidature n’est pas encore envoyée",
   "sentences": [
    "Le message est trop long. En revenant en arrière, on peut le raccourcir."
   ]
  },
  "tooMany": {
   "title": "La candidature n’est pas encore envoyée",
   "sentences": [
    "Trop d’envois arrivent en même temps. Un nouvel essai est possible bientôt."
   ]
  },
  "failure": {
   "title": "Un problème est survenu",
   "sentences": [
    "Rien n’a été enregistré. Un nouvel essai est possible dans quelques minutes."
   ]
  },
  "noPassword": {
   "title": "Cette page n’a pas de mot de passe",
   "sentences": [
    "Elle ne montre rien tant que l’hébergement n’en demande pas un (étape 7)."
   ]
  }
 },
 "sentences": {
  "storedTitle": "La candidature est enregistrée"
 },
 "referenceSigns": "23456789ACEFHJKMQRUWXY",
 "stylesheet": "\n:root { color-scheme: light dark; --encre: #12161d; --papier: #fbf9f4; --papier-2: #f2eee4;\n  --champ: #fff; --doux: #474c55; --lien: #005252; --alerte: #8c1d18; --os2: #ffcb1f; }\n@media (prefers-color-scheme: dark) {\n  :root { --encre: #fbf9f4; --papier: #12161d; --papier-2: #1e242e; --champ: #0c0f14;\n    --doux: #c5c9d1; --lien: #7fe0d8; --alerte: #ffb3ab; } }\n* { box-sizing: border-box; }\nbody { margin: 0; background: var(--papier); color: var(--encre);\n  font: 1.125rem/1.5 \"Atkinson Hyperlegible Next\", system-ui, sans-serif; }\nmain { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }\nh1 { font-size: 2rem; line-height: 1.15; margin: 0 0 1rem; text-wrap: balance; }\nh2 { font-size: 1.375rem; line-height: 1.2; margin: 0 0 .25rem; }\np { margin: 0 0 1rem; }\na { color: var(--lien); }\n:focus-visible { outline: 3px solid var(--encre); outline-offset: 2px; box-shadow: 0 0 0 2px var(--os2); }\n.error-summary, .application { border: 2px solid var(--encre); border-radius: 8px;\n  padding: 1rem 1.25rem; margin: 0 0 1.5rem; }\n.error-summary { border: 3px solid var(--alerte); }\n.error-summary ul { margin: 0; padding-left: 1.25rem; }\n.error-summary a, .field-error { color: var(--alerte); font-weight: 700; }\n.field { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0; }\n[data-invalid] { border-left: 6px solid var(--alerte); padding-left: 1rem; }\n.field-label { display: block; font-weight: 700; padding: 0; }\n.field-label + .input { margin-top: .25rem; }\n.field-hint, .field-error { margin: 0 0 .5rem; }\n.field-hint, .received { color: var(--doux); }\n.mark { border-left: 6px solid var(--os2); padding-left: .75rem; }\n.input { display: block; width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit;\n  color: inherit; background: var(--champ); border: 2px solid var(--encre); border-radius: 6px; }\n.choice { display: flex; gap: .75rem; align-items: center; min-height: 3rem; }\n.choice input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--lien); }\n.button { font: inherit; font-weight: 700; min-height: 3rem; padding: .5rem 1.5rem; cursor: pointer;\n  color: #12161d; background: var(--os2); border: 2px solid #12161d; border-radius: 8px;\n  box-shadow: 0 3px 0 #12161d; }\ndl { margin: 0; }\ndt { font-weight: 700; margin-top: .75rem; }\ndd { margin: 0; white-space: pre-wrap; unicode-bidi: plaintext; }\n.empty { background: var(--papier-2); border-radius: 8px; padding: 1.5rem; }\n@media print { .reload { display: none; } .application { break-inside: avoid; } }\n"
}
JSON;
// Fin de ce qui est écrit par « npm run receiver ».

ini_set('display_errors', '0');
date_default_timezone_set('Europe/Paris');
if (!isset($_SERVER['REQUEST_METHOD'])) { // called by a daily task of the host: « php candidatures.php »
    delete_old(open_store());
    exit(0);
}
try {
    defined('READING') ? read_applications() : receive_application();
} catch (Throwable $error) {
    error_log('candidatures: ' . $error->getMessage() . ' (' . basename($error->getFile()) . ':' . $error->getLine() . ')');
    refuse(500, 'failure');
}
