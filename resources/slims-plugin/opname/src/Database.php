<?php

declare(strict_types=1);

namespace Opname;

/**
 * SLiMS's connection, made strict: nothing is cut or replaced silently, and every failure is a PDOException.
 * Values are always bound. The connection stays so for the rest of the call.
 */
final class Database
{
    /** @var array<string, \PDOStatement> */
    private array $prepared = [];

    public function __construct(private readonly \PDO $pdo)
    {
        $pdo->setAttribute(\PDO::ATTR_ERRMODE, \PDO::ERRMODE_EXCEPTION);
        $pdo->setAttribute(\PDO::ATTR_EMULATE_PREPARES, false);
        $pdo->exec("SET NAMES utf8mb4, SESSION sql_mode = 'STRICT_ALL_TABLES'");
    }

    public static function ofSlims(): self
    {
        $pdo = \SLiMS\DB::getInstance();
        if (!$pdo instanceof \PDO) {
            throw new Refusal('server_error', 'SLiMS has no connection to its database.');
        }
        return new self($pdo);
    }

    /**
     * @param list<int|string|null> $values
     * @return list<list<int|string|null>>
     */
    public function rows(string $sql, array $values = []): array
    {
        return $this->run($sql, $values)->fetchAll(\PDO::FETCH_NUM);
    }

    /**
     * @param list<int|string|null> $values
     * @return list<int|string|null>|null
     */
    public function row(string $sql, array $values = []): ?array
    {
        return $this->rows($sql, $values)[0] ?? null;
    }

    /** @param list<int|string|null> $values */
    public function value(string $sql, array $values = []): int|string|float|null
    {
        return $this->row($sql, $values)[0] ?? null;
    }

    /**
     * @param list<int|string|null> $values
     * @return int how many rows it changed
     */
    public function execute(string $sql, array $values = []): int
    {
        return $this->run($sql, $values)->rowCount();
    }

    /**
     * A statement with its values, to be run once, when it is called: making it ready takes as long as running it
     * where it has thousands of values, and needs no lock.
     *
     * @param list<int|string|null> $values
     * @return \Closure(): int how many rows it changed
     */
    public function ready(string $sql, array $values): \Closure
    {
        $statement = self::bind($this->pdo->prepare($sql), $values);
        return static function () use ($statement): int {
            $statement->execute();
            return $statement->rowCount();
        };
    }

    public function insertId(): int
    {
        return (int) $this->pdo->lastInsertId();
    }

    /**
     * Runs work that no other call may do at the same time; the lock ends with the connection, whatever happens.
     * Refusal busy when another call holds it for longer than the given seconds.
     *
     * @param callable(): void $work
     */
    public function alone(string $name, int $seconds, callable $work): void
    {
        // The server has one space of names for all its databases.
        $lock = "CONCAT('opname.', LEFT(SHA1(DATABASE()), 16), '.$name')";
        if ((int) $this->value("SELECT GET_LOCK($lock, $seconds)") !== 1) {
            throw new Refusal('busy', 'Another call is at the same work; try again in a moment.');
        }
        try {
            $work();
        } finally {
            $this->value("SELECT RELEASE_LOCK($lock)");
        }
    }

    /** A statement without values, such as one that makes a table. */
    public function define(string $sql): void
    {
        $this->pdo->exec($sql);
    }

    /** @param list<int|string|null> $values */
    private function run(string $sql, array $values): \PDOStatement
    {
        $statement = self::bind($this->prepared[$sql] ??= $this->pdo->prepare($sql), $values);
        $statement->execute();
        return $statement;
    }

    /** @param list<int|string|null> $values */
    private static function bind(\PDOStatement $statement, array $values): \PDOStatement
    {
        foreach ($values as $place => $value) {
            $statement->bindValue($place + 1, $value, match (true) {
                is_int($value) => \PDO::PARAM_INT,
                $value === null => \PDO::PARAM_NULL,
                default => \PDO::PARAM_STR,
            });
        }
        return $statement;
    }
}
