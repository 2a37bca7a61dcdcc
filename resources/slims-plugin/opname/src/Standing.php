<?php

declare(strict_types=1);

namespace Opname;

/** What SLiMS had before a batch begins, read for all of its copies and titles at once. */
final class Standing
{
    private const AT_ONCE = 250;

    /** @var array<string, array<int, array<string, string>>> values by column, by id, by table */
    private array $rows = ['item' => [], 'biblio' => []];

    public function __construct(public readonly Database $database)
    {
    }

    /**
     * @param 'item'|'biblio' $table
     * @param list<int> $ids
     */
    public function load(string $table, array $ids): void
    {
        $columns = Columns::ofChanges($table);
        foreach (array_chunk(array_values(array_unique($ids)), self::AT_ONCE) as $some) {
            $places = implode(',', array_fill(0, count($some), '?'));
            $sql = 'SELECT ' . implode(', ', $columns) . " FROM $table WHERE {$columns['id']} IN ($places)";
            foreach ($this->database->rows($sql, $some) as $row) {
                $this->rows[$table][(int) $row[0]] = array_combine(array_keys($columns), $row);
            }
        }
    }

    /**
     * @param 'item'|'biblio' $table
     * @return array<string, int|string>|null by the names of the list; null when it is not there
     */
    public function row(string $table, int $id): ?array
    {
        return $this->rows[$table][$id] ?? null;
    }
}
