<?php

declare(strict_types=1);

namespace Opname;

/** The plugin's own tables. They are made at first use; SLiMS's tables are never altered. */
final class Schema
{
    private const VERSION = 1;
    private const MISSING_TABLE = '42S02';
    private const OPTIONS = ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

    private const TABLES = [
        'opname_schema' => 'one TINYINT NOT NULL PRIMARY KEY, version INT NOT NULL',
        'opname_token' => 'token_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, token_key CHAR(16) NOT NULL,
            token_hash CHAR(64) NOT NULL, user_id INT NOT NULL, label VARCHAR(60) NOT NULL,
            issued_by INT NOT NULL, issued_at DATETIME NOT NULL, used_at DATETIME NULL, revoked_at DATETIME NULL,
            UNIQUE KEY (token_key)',
        'opname_attempt' => 'address VARCHAR(45) NOT NULL PRIMARY KEY, failures INT NOT NULL,
            first_at BIGINT NOT NULL, KEY (first_at)',
        'opname_change' => 'session VARCHAR(80) NOT NULL, change_key VARCHAR(80) NOT NULL, digest CHAR(64) NOT NULL,
            user_id INT NOT NULL, log_mark BIGINT NOT NULL, stood TINYINT NOT NULL, begun_at DATETIME NOT NULL,
            state VARCHAR(10) NULL, item_id INT NOT NULL DEFAULT 0, PRIMARY KEY (session, change_key)',
        'opname_publish' => 'publish_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, session VARCHAR(80) NOT NULL,
            stock_take_id INT NOT NULL, takes_part TINYINT NOT NULL, user_id INT NOT NULL, users MEDIUMTEXT NOT NULL,
            ends_at BIGINT NOT NULL, head VARCHAR(128) NOT NULL, log_mark BIGINT NOT NULL, touched_at BIGINT NOT NULL,
            finished_at DATETIME NULL, UNIQUE KEY (session, stock_take_id)',
        'opname_journal' => 'journal_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, session VARCHAR(80) NOT NULL,
            station VARCHAR(80) NOT NULL, number BIGINT NOT NULL, hash VARCHAR(128) NOT NULL, content MEDIUMTEXT NOT NULL,
            user_id INT NOT NULL, arrived_at DATETIME NOT NULL, UNIQUE KEY (session, station, number),
            KEY (session, journal_id)',
    ];

    public static function ensure(Database $database): void
    {
        try {
            if ((int) $database->value('SELECT version FROM opname_schema WHERE one = 1') >= self::VERSION) {
                return;
            }
        } catch (\PDOException $problem) {
            if ($problem->getCode() !== self::MISSING_TABLE) {
                throw $problem;
            }
        }
        foreach (self::TABLES as $name => $columns) {
            $database->define("CREATE TABLE IF NOT EXISTS $name ($columns)" . self::OPTIONS);
        }
        $database->execute('INSERT IGNORE INTO opname_schema (one, version) VALUES (1, ?)', [self::VERSION]);
    }
}
