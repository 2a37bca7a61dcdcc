<?php

declare(strict_types=1);

namespace Opname;

/**
 * What changed since last time, by blocks of 16 ids: the database adds the rows up, so that a block costs one line
 * here. The checksum of a row is the CRC-32 of its columns as the list sends them, joined with U+001F.
 */
final class Digests
{
    public const BLOCK = 1 << self::SHIFT;
    private const SHIFT = 4;
    /**
     * MyISAM's table lock keeps who writes waiting, a tenth of a second for so many rows; but rows looked up by their
     * ids cost several times what they cost in a scan, which the server chooses where most of a table is asked for.
     */
    private const ROWS_AT_ONCE = 131072;
    private const BLOCKS_AT_ONCE = 20000;

    public function __construct(private readonly Call $call)
    {
    }

    public function answer(): void
    {
        $this->call->need('bibliography', 'r');
        $request = $this->call->request;
        [$table, $columns] = match ($request->parameter('of')) {
            'items' => ['item', Columns::ofItems()],
            'titles' => ['biblio', Columns::ofTitles()],
            default => throw new Refusal('bad_request', 'of has to be items or titles.'),
        };
        $after = $request->after(-1);
        $limit = $request->limit();
        $list = new ListAnswer($request, ['block', 'rows', 'digest']);
        foreach ($this->blocks($table, $columns, $after) as $block) {
            if ($limit-- === 0) {
                $list->end($after);
                return;
            }
            $list->row($block);
            $after = (int) $block[0];
        }
        $list->end(null);
    }

    /**
     * @param array<string, string> $columns
     * @return \Generator<int, array{int, int, string}>
     */
    private function blocks(string $table, array $columns, int $after): \Generator
    {
        $id = $columns['id'];
        if (isset($columns['price'])) {
            $columns['price'] = "COALESCE({$columns['price']}, '')";
        }
        $row = "CONCAT_WS(X'1F', " . implode(', ', $columns) . ')';
        // Sums of a block are whole below 2^53: the server adds doubles in two thirds of the time of its decimals.
        $sql = "SELECT $id >> " . self::SHIFT . " AS block, COUNT(*),
                CAST(SUM(CRC32($row) * (1e0 + ($id & " . (self::BLOCK - 1) . "))) AS UNSIGNED)
            FROM $table WHERE $id >= ? AND $id < ? GROUP BY block ORDER BY block LIMIT " . self::BLOCKS_AT_ONCE;
        [$first, $last, $count] = $this->call->database->row("SELECT MIN($id), MAX($id), COUNT(*) FROM $table");
        if ($first === null) {
            return;
        }
        $width = max(1, (int) (self::ROWS_AT_ONCE * (($last - $first + 1) / $count) / self::BLOCK)) * self::BLOCK;
        $from = max($after + 1, intdiv((int) $first, self::BLOCK)) * self::BLOCK;
        while ($from <= $last) {
            $blocks = $this->call->database->rows($sql, [$from, $from + $width]);
            foreach ($blocks as [$block, $rows, $digest]) {
                yield [(int) $block, (int) $rows, (string) $digest];
            }
            $from = count($blocks) === self::BLOCKS_AT_ONCE ? ((int) $block + 1) * self::BLOCK : $from + $width;
        }
    }
}
