<?php

declare(strict_types=1);

namespace Opname;

/**
 * A list in ascending order of the id in its first column, as far as `limit` says. It is read a piece at a
 * time: memory stays that of one piece, and MyISAM's table lock, which keeps the circulation desk waiting,
 * never lasts until a slow client has taken everything.
 */
final class IdList
{
    private const PIECE = 2000;

    public function __construct(private readonly Call $call)
    {
    }

    /**
     * @param list<string> $columns names, for the client
     * @param string $sql with places for the id to go on behind, the further values, and how many
     * @param list<int> $values
     */
    public function send(array $columns, string $sql, array $values = []): void
    {
        $this->sendPieces($columns, $sql, self::PIECE, static fn (array $rows): array => $rows, $values);
    }

    /**
     * @param list<string> $columns
     * @param callable(list<list<int|string|null>>): iterable<list<int|string|null>> $complete makes of the rows that
     *     were read the rows that are sent
     * @param list<int> $values
     */
    public function sendPieces(array $columns, string $sql, int $piece, callable $complete, array $values = []): void
    {
        $after = $this->call->request->after();
        $limit = $this->call->request->limit();
        $list = new ListAnswer($this->call->request, $columns);
        while ($limit > 0 && connection_aborted() === 0) {
            $count = min($limit, $piece);
            $rows = $this->call->database->rows($sql, [$after, ...$values, $count]);
            if ($rows !== []) {
                foreach ($complete($rows) as $row) {
                    $list->row($row);
                }
                $after = (int) $rows[count($rows) - 1][0];
            }
            if (count($rows) < $count) {
                $list->end(null);
                return;
            }
            $limit -= $count;
        }
        $list->end($after);
    }
}
