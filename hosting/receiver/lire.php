<?php
/* Montre les candidatures, derrière le mot de passe que « .htaccess » demande : voir docs/recevoir-les-candidatures.md. */
const READING = true;
require __DIR__ . '/candidatures.php';
