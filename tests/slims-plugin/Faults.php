<?php

declare(strict_types=1);

namespace Opname\Tests;

/** Makes the N-th row that is written to a table of SLiMS or of the plugin's memory fail, once. */
final class Faults
{
    private const WRITES = [
        'item' => ['INSERT', 'UPDATE'],
        'biblio' => ['UPDATE'],
        'search_biblio' => ['UPDATE'],
        'biblio_log' => ['INSERT'],
        'system_log' => ['INSERT'],
        'stock_take' => ['INSERT', 'UPDATE'],
        'stock_take_item' => ['INSERT', 'UPDATE', 'DELETE'],
        'opname_change' => ['INSERT', 'UPDATE', 'DELETE'],
        'opname_publish' => ['INSERT', 'UPDATE'],
    ];

    /** From now on writes are counted. */
    public static function install(Database $database): void
    {
        $database->pdo->exec('CREATE TABLE fault (countdown INT NOT NULL) ENGINE=MyISAM');
        $database->pdo->exec('INSERT INTO fault VALUES (0)');
        foreach (self::WRITES as $table => $events) {
            foreach ($events as $event) {
                // AFTER: MyISAM keeps the row that the failed statement wrote, the worst that can be left behind.
                $database->pdo->exec("CREATE TRIGGER fault_{$table}_$event AFTER $event ON $table FOR EACH ROW
                    BEGIN
                        UPDATE fault SET countdown = countdown - 1;
                        IF (SELECT countdown FROM fault) = 0 THEN
                            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fault';
                        END IF;
                    END");
            }
        }
    }

    public static function failAt(Database $database, int $statement): void
    {
        $database->pdo->exec("UPDATE fault SET countdown = $statement");
    }

    /** Whether the statement was reached; nothing fails any more. */
    public static function wasHit(Database $database): bool
    {
        $isHit = (int) $database->value('SELECT countdown FROM fault') <= 0;
        $database->pdo->exec('UPDATE fault SET countdown = 0');
        return $isHit;
    }

    public static function remove(Database $database): void
    {
        foreach (self::WRITES as $table => $events) {
            foreach ($events as $event) {
                $database->pdo->exec("DROP TRIGGER IF EXISTS fault_{$table}_$event");
            }
        }
        $database->pdo->exec('DROP TABLE fault');
    }
}
