<?php

declare(strict_types=1);

namespace Opname;

/** SLiMS's own stock-take as it stands. */
final class StockTakes
{
    private const COLUMNS = [
        'stock_take' => 'stock_take_id',
        'item_id' => 'item_id',
        'item_code' => 'item_code',
        'title' => 'title',
        'gmd' => 'gmd_name',
        'classification' => 'classification',
        'collection_type' => 'coll_type_name',
        'call_number' => 'call_number',
        'location' => 'location',
        'status' => 'status',
        'checked_by' => 'checked_by',
        'last_update' => 'last_update',
    ];

    public function __construct(private readonly Call $call)
    {
    }

    public function active(): void
    {
        $this->call->need('stock_take', 'r');
        $this->call->answer(['active' => self::activeOne($this->call->database)]);
    }

    /** @return array{id: int, name: string, started_by: string, start_date: string, rows: int}|null */
    public static function activeOne(Database $database): ?array
    {
        $row = $database->row('SELECT stock_take_id, stock_take_name, init_user, CONCAT(start_date) FROM stock_take
            WHERE is_active = 1 ORDER BY stock_take_id LIMIT 1');
        if ($row === null) {
            return null;
        }
        return [
            'id' => (int) $row[0],
            'name' => (string) $row[1],
            'started_by' => (string) $row[2],
            'start_date' => (string) $row[3],
            'rows' => (int) $database->value('SELECT COUNT(*) FROM stock_take_item WHERE stock_take_id = ?', [$row[0]]),
        ];
    }

    public function rows(): void
    {
        $this->call->need('stock_take', 'r');
        $columns = [];
        foreach (self::COLUMNS as $name => $column) {
            $columns[$name] = str_ends_with($name, '_id') || $name === 'stock_take' ? $column : Columns::text($column);
        }
        $sql = 'SELECT item_id, ' . implode(', ', $columns) . ' FROM stock_take_item WHERE ' . $this->only()
            . 'item_id > ? ORDER BY item_id LIMIT ?';
        (new IdList($this->call))->sendPieces(array_keys($columns), $sql, 5000, static function (array $rows): \Generator {
            foreach ($rows as $row) {
                yield array_slice($row, 1);
            }
        });
    }

    /** SLiMS keeps the rows of one stock-take; said so, its primary key finds the next page without a sort. */
    private function only(): string
    {
        [$first, $last] = $this->call->database->row('SELECT MIN(stock_take_id), MAX(stock_take_id) FROM stock_take_item');
        return $first !== null && $first === $last ? 'stock_take_id = ' . (int) $first . ' AND ' : '';
    }
}
