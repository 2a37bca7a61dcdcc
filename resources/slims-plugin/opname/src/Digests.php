<?php

declare(strict_types=1);

namespace Opname;

/**
 * What changed since last time, by blocks of 64 ids: the database adds the rows up, so that a block costs one line
 * here. The checksum of a row is the CRC-32 of its columns as the list sends them, joined with U+001F.
 */
final class Digests
{
    public const BLOCK = 64;
    private const BLOCKS_AT_ONCE = 256;

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
        $row = "CONVERT(CONCAT_WS(_utf8mb4 X'1F', " . implode(', ', $columns) . ') USING utf8mb4)';
        $blocks = "SELECT $id DIV " . self::BLOCK . " AS block, COUNT(*),
                CONCAT(SUM(CRC32($row) * (1 + $id MOD " . self::BLOCK . ")))
            FROM $table WHERE $id >= ? AND $id < ? GROUP BY block ORDER BY block";
        for ($from = ($after + 1) * self::BLOCK; ; $from = $to) {
            $first = $this->call->database->value("SELECT MIN($id) FROM $table WHERE $id >= ?", [$from]);
            if ($first === null) {
                return;
            }
            $from = intdiv((int) $first, self::BLOCK) * self::BLOCK;
            $to = $from + self::BLOCKS_AT_ONCE * self::BLOCK;
            foreach ($this->call->database->rows($blocks, [$from, $to]) as [$block, $rows, $digest]) {
                yield [(int) $block, (int) $rows, (string) $digest];
            }
        }
    }
}
