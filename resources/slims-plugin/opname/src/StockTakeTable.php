<?php

declare(strict_types=1);

namespace Opname;

/** The rows of one stock-take in `stock_take_item`. */
final class StockTakeTable
{
    private const DUPLICATE = '23000';
    private const COLUMNS = 'stock_take_id, item_id, item_code, title, gmd_name, classification, coll_type_name,
        call_number, location, status, checked_by, last_update';
    private const STATUS = 8;

    public function __construct(private readonly Database $database, private readonly int $stockTake)
    {
    }

    /**
     * What, when it is called, takes the place of what is there from the first to the last of these copies, and answers
     * how many they are. One statement for all of them: MyISAM builds its indexes by the statement.
     *
     * @param list<list<int|string|null>> $rows as StockTakeRow reads them
     * @return \Closure(): int
     */
    public function writing(array $rows): \Closure
    {
        if ($rows === []) {
            return static fn (): int => 0;
        }
        $values = [];
        foreach ($rows as $row) {
            $values[] = $this->stockTake;
            foreach ($row as $value) {
                $values[] = $value;
            }
        }
        $places = str_repeat(', (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', count($rows) - 1);
        $insert = $this->database->ready(
            'INSERT INTO stock_take_item (' . self::COLUMNS . ') VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)' . $places,
            $values
        );
        return function () use ($rows, $insert): int {
            $this->database->execute(
                'DELETE FROM stock_take_item WHERE stock_take_id = ? AND item_id BETWEEN ? AND ?',
                [$this->stockTake, $rows[0][0], $rows[count($rows) - 1][0]]
            );
            try {
                $insert();
            } catch (\PDOException $problem) {
                if ($problem->getCode() !== self::DUPLICATE) {
                    throw $problem;
                }
                throw new Refusal(
                    'publish_again',
                    'Two copies have the same item code for SLiMS: ' . $problem->getMessage()
                );
            }
            // MyISAM cuts the later rows of a statement even in strict mode, and says so only here.
            if ((int) $this->database->value('SELECT @@warning_count') > 0) {
                throw new Refusal('server_error', 'The database changed what it was given; nothing further was written.');
            }
            return count($rows);
        };
    }

    /**
     * Marks the copies that exist, as SLiMS's own scanning page does: one that is lent there stays so, and one that
     * was scanned there keeps who did it.
     *
     * @param list<list<int|string|null>> $rows
     * @return int how many of the rows exist there now
     */
    public function mark(array $rows): int
    {
        $exist = 0;
        foreach ($rows as $row) {
            if ($row[self::STATUS] !== 'e') {
                continue;
            }
            [$item, $code] = $row;
            $changed = $this->database->execute(
                "UPDATE stock_take_item SET status = 'e', checked_by = ?, last_update = ?
                 WHERE stock_take_id = ? AND item_id = ? AND item_code = ? AND status IN ('m', 'u')",
                [$row[9], $row[10], $this->stockTake, $item, $code]
            );
            $exist += $changed === 1 ? 1 : (int) $this->database->value(
                "SELECT COUNT(*) FROM stock_take_item WHERE stock_take_id = ? AND item_id = ? AND item_code = ?
                 AND status = 'e'",
                [$this->stockTake, $item, $code]
            );
        }
        return $exist;
    }

    /** @return array{e: int, m: int, l: int, u: int} */
    public function counts(): array
    {
        $counts = ['e' => 0, 'm' => 0, 'l' => 0, 'u' => 0];
        $rows = $this->database->rows(
            'SELECT status, COUNT(*) FROM stock_take_item WHERE stock_take_id = ? GROUP BY status',
            [$this->stockTake]
        );
        foreach ($rows as [$status, $count]) {
            $counts[(string) $status] = (int) $count;
        }
        return $counts;
    }
}
