<?php

declare(strict_types=1);

/* Prints a new token of a staff user: php token.php USER_ID */

require __DIR__ . '/slims.php';

$database = Opname\Database::ofSlims();
Opname\Schema::ensure($database);
echo (new Opname\Tokens($database))->issue((int) $argv[1], 'test', 1);
