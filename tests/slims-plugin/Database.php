<?php

declare(strict_types=1);

namespace Opname\Tests;

/** SLiMS's database of the tests, seen beside the plugin. */
final class Database
{
    public const NAME = 'senayan';
    public const ALL_RIGHTS = ['bibliography.r', 'bibliography.w', 'circulation.r', 'membership.r', 'stock_take.r',
        'stock_take.w', 'system.r', 'system.w'];
    private const FILLED = ['mst_module', 'mst_location', 'mst_coll_type', 'mst_gmd', 'mst_item_status', 'mst_author', 'biblio',
        'search_biblio', 'biblio_author', 'biblio_log', 'member', 'loan', 'loan_history', 'stock_take_item', 'system_log',
        'opname_change', 'opname_publish'];
    private const MODULES = ['bibliography', 'circulation', 'membership', 'master_file', 'stock_take', 'system'];

    private function __construct(public readonly \PDO $pdo)
    {
    }

    /** Waits for the server and makes the database with SLiMS's tables and the plugin's. */
    public static function create(int $port): self
    {
        for ($attempt = 0; ; ++$attempt) {
            try {
                $pdo = new \PDO("mysql:host=127.0.0.1;port=$port;charset=utf8mb4", 'root', '', [
                    \PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION,
                    \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_NUM,
                ]);
                break;
            } catch (\PDOException $problem) {
                if ($attempt === 400) {
                    throw $problem;
                }
                usleep(25000);
            }
        }
        $pdo->exec('CREATE DATABASE ' . self::NAME . ' CHARACTER SET utf8mb3 COLLATE utf8mb3_unicode_ci');
        $pdo->exec('USE ' . self::NAME);
        $schema = (string) file_get_contents(dirname(__DIR__) . '/data/slims/schema.sql');
        foreach (array_filter(array_map('trim', explode(';', $schema))) as $statement) {
            $pdo->exec($statement);
        }
        return new self($pdo);
    }

    /** Every table without rows; the plugin's own are dropped, and made again at its next call. */
    public function empty(): void
    {
        foreach ($this->column("SHOW TABLES LIKE 'opname\\_%'") as $table) {
            $this->pdo->exec("DROP TABLE $table");
        }
        $tables = 'SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()';
        foreach ($this->column($tables) as $table) {
            $this->pdo->exec("TRUNCATE TABLE `$table`");
        }
    }

    /** As empty() and fillLibrary(), quicker: the plugin's tables and the tokens stay. */
    public function refill(): void
    {
        foreach (['item', 'stock_take'] as $numbered) {
            $this->pdo->exec("TRUNCATE TABLE $numbered");
        }
        foreach (self::FILLED as $table) {
            $this->pdo->exec("DELETE FROM $table");
        }
        $this->fillLibrary();
    }

    /** Four titles, five copies, one open loan. */
    public function fillLibrary(): void
    {
        $this->insert('mst_module', array_map(
            static fn (int $place, string $name): array => ['module_id' => $place + 1, 'module_name' => $name, 'module_path' => $name],
            array_keys(self::MODULES),
            self::MODULES
        ));
        $this->insert('mst_location', [
            ['location_id' => 'SL', 'location_name' => 'Pusat', 'input_date' => '2020-01-01', 'last_update' => '2020-01-01'],
            ['location_id' => 'CB', 'location_name' => "Cabang 'B'", 'input_date' => '2020-01-01', 'last_update' => '2020-01-01'],
        ]);
        $this->insert('mst_coll_type', [
            ['coll_type_id' => 1, 'coll_type_name' => 'Reference'],
            ['coll_type_id' => 2, 'coll_type_name' => 'Textbook'],
        ]);
        $this->insert('mst_gmd', [['gmd_id' => 1, 'gmd_name' => 'Text', 'input_date' => '2020-01-01']]);
        $this->insert('mst_item_status', [
            ['item_status_id' => 'R', 'item_status_name' => 'Repair', 'no_loan' => 1, 'skip_stock_take' => 1],
            ['item_status_id' => 'MIS', 'item_status_name' => 'Missing', 'no_loan' => 1, 'skip_stock_take' => 1],
            ['item_status_id' => 'NL', 'item_status_name' => 'No Loan', 'no_loan' => 1, 'skip_stock_take' => 0],
        ]);
        $this->insert('mst_author', [
            ['author_id' => 1, 'author_name' => 'Tohari, Ahmad', 'input_date' => '2020-01-01'],
            ['author_id' => 2, 'author_name' => "O'Neil \"Sam\"", 'input_date' => '2020-01-01'],
        ]);
        foreach ([1 => 'Ronggeng Dukuh Paruk', 2 => 'Tata "kasus" \\ 100% </script>', 3 => str_repeat('ü', 600), 4 => ' '] as $id => $title) {
            $this->insert('biblio', [['biblio_id' => $id, 'gmd_id' => 1, 'title' => $title, 'call_number' => "813 T$id",
                'classification' => '813', 'isbn_issn' => null, 'publish_year' => '1982', 'collation' => 'xii, 200 hlm.',
                'input_date' => '2020-01-01 08:00:00', 'last_update' => '2020-01-01 08:00:00']]);
            $this->insert('search_biblio', [['biblio_id' => $id, 'title' => $title, 'classification' => '813',
                'call_number' => "813 T$id", 'carrier_type' => '', 'content_type' => '', 'media_type' => '']]);
        }
        $this->insert('biblio_author', [
            ['biblio_id' => 1, 'author_id' => 2, 'level' => 2],
            ['biblio_id' => 1, 'author_id' => 1, 'level' => 1],
        ]);
        foreach ([[1, 1, 'B001', null], [2, 1, 'B002', '0'], [3, 2, 'B003', ''], [4, 3, 'B004', 'R'], [70, null, 'B070', 'NL']] as $copy) {
            $this->insert('item', [['item_id' => $copy[0], 'biblio_id' => $copy[1], 'item_code' => $copy[2],
                'item_status_id' => $copy[3], 'location_id' => 'SL', 'site' => '  ', 'coll_type_id' => 1, 'source' => 1,
                'price' => $copy[0] === 1 ? 50000 : null, 'price_currency' => 'Rupiah', 'received_date' => '2019-05-06',
                'input_date' => '2020-01-01 08:00:00', 'last_update' => '2020-01-01 08:00:00', 'uid' => 1]]);
        }
        $this->insert('member', [['member_id' => 'M1', 'member_name' => 'Dewi </script>', 'gender' => 1, 'expire_date' => '2030-01-01']]);
        $this->insert('loan', [
            ['loan_id' => 1, 'item_code' => 'B001', 'member_id' => 'M1', 'loan_date' => '2026-10-01', 'due_date' => '2026-10-08',
                'is_lent' => 1, 'is_return' => 1],
            ['loan_id' => 2, 'item_code' => 'B002', 'member_id' => 'M1', 'loan_date' => '2026-11-01', 'due_date' => '2026-11-08',
                'is_lent' => 1, 'is_return' => 0],
        ]);
    }

    /** @param list<string> $rights such as "bibliography.w" */
    public function addStaff(int $id, string $name, array $rights): void
    {
        $this->run('REPLACE INTO user (user_id, username, realname, passwd, `groups`) VALUES (?, ?, ?, ?, ?)', [$id, "user$id",
            $name, '', serialize([(string) $id])]);
        $this->run('DELETE FROM group_access WHERE group_id = ?', [$id]);
        foreach (self::MODULES as $place => $module) {
            $this->run('INSERT INTO group_access (group_id, module_id, r, w) VALUES (?, ?, ?, ?)', [$id, $place + 1,
                (int) in_array("$module.r", $rights, true), (int) in_array("$module.w", $rights, true)]);
        }
    }

    /** @param list<array<string, mixed>> $rows */
    public function insert(string $table, array $rows): void
    {
        foreach ($rows as $row) {
            $names = '`' . implode('`, `', array_keys($row)) . '`';
            $places = implode(', ', array_fill(0, count($row), '?'));
            $this->run("INSERT INTO $table ($names) VALUES ($places)", array_values($row));
        }
    }

    /** @param list<mixed> $values */
    public function run(string $sql, array $values = []): void
    {
        $this->pdo->prepare($sql)->execute($values);
    }

    /** @return list<list<mixed>> */
    public function rows(string $sql): array
    {
        return $this->pdo->query($sql)->fetchAll();
    }

    public function value(string $sql): mixed
    {
        return $this->pdo->query($sql)->fetchColumn();
    }

    /** @return list<mixed> */
    public function column(string $sql): array
    {
        return $this->pdo->query($sql)->fetchAll(\PDO::FETCH_COLUMN);
    }
}
