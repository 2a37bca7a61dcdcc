<?php

declare(strict_types=1);

namespace Opname;

/**
 * Writes a result into SLiMS's own stock-take, in three steps that can each be repeated. One that is made here is
 * never active: nobody can finish it half-way in SLiMS, which would set every copy without a scan to missing.
 */
final class Publish
{
    /** Seconds after which a publish that stopped half-way no longer keeps another one waiting. */
    private const ABANDONED = 300;
    private const ROWS_AT_ONCE = 2000;
    private const USERS_AT_MOST = 1000;

    private readonly Database $database;

    public function __construct(private readonly Call $call)
    {
        $this->database = $call->database;
    }

    public function begin(): void
    {
        $this->call->need('stock_take', 'w');
        $result = PublishedResult::read(new Fields($this->call->request->body()), self::USERS_AT_MOST);
        if ($result->takePartIn === null) {
            $this->call->needUser1();
        }
        $this->database->alone('publish', 20, function () use ($result): void {
            $busy = $this->database->value(
                'SELECT COUNT(*) FROM opname_publish WHERE finished_at IS NULL AND touched_at > ? AND session <> ?',
                [time() - self::ABANDONED, $result->session]
            );
            if ((int) $busy > 0) {
                throw new Refusal('busy', 'Another session is publishing its result; try again in a few minutes.');
            }
            $active = StockTakes::activeOne($this->database);
            $result->takePartIn === null ? $this->make($result, $active) : $this->takePart($result, $active);
        });
    }

    public function rows(): void
    {
        $fields = new Fields($this->call->request->body());
        $publish = $this->current($fields);
        $rows = StockTakeRow::readAll($fields->list('rows', self::ROWS_AT_ONCE));
        $table = new StockTakeTable($this->database, (int) $publish['stock_take_id']);
        // What needs no lock comes before it: the next rows are made ready while these are written.
        $write = $publish['takes_part'] ? static fn (): int => $table->mark($rows) : $table->writing($rows);
        $written = 0;
        $this->database->alone('publish', 20, function () use ($publish, $write, &$written): void {
            $this->checkStillOurs($publish);
            $this->touch($publish);
            $written = $write();
        });
        $this->call->answer(['written' => $written]);
    }

    public function finish(): void
    {
        $fields = new Fields($this->call->request->body());
        $publish = $this->current($fields);
        $sent = $fields->number('rows');
        $answer = [];
        $this->database->alone('publish', 20, function () use ($publish, $sent, &$answer): void {
            $this->checkStillOurs($publish);
            $counts = (new StockTakeTable($this->database, (int) $publish['stock_take_id']))->counts();
            $rows = array_sum($counts);
            if (!$publish['takes_part'] && $rows !== $sent) {
                throw new Refusal('publish_again', "SLiMS has $rows of the $sent rows; publish again from the beginning.");
            }
            $this->close($publish, $counts);
            $answer = ['stock_take' => (int) $publish['stock_take_id'], 'rows' => $publish['takes_part'] ? $sent : $rows];
        });
        $this->call->answer($answer);
    }

    /** @param array{id: int, name: string}|null $active */
    private function make(PublishedResult $result, ?array $active): void
    {
        $there = $this->database->row(
            'SELECT stock_take_id, end_date IS NOT NULL FROM stock_take WHERE BINARY stock_take_name = BINARY ?
             ORDER BY stock_take_id LIMIT 1',
            [$result->name]
        );
        if ($active !== null && $active['id'] !== (int) ($there[0] ?? 0)) {
            throw new Refusal('stock_take_active', "The stock-take \"{$active['name']}\" is active in SLiMS.");
        }
        $wasThere = $there !== null && (int) $there[1] === 1;
        if ($there === null) {
            $this->database->execute(
                'INSERT INTO stock_take (stock_take_name, start_date, init_user, total_item_stock_taked, total_item_lost,
                    total_item_exists, total_item_loan, stock_take_users, is_active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)',
                [$result->name, date('Y-m-d H:i:s', $result->start), $result->startedBy,
                    $result->exists + $result->missing, $result->missing, $result->exists, $result->onLoan,
                    serialize($result->users)]
            );
            $there = [$this->database->insertId()];
        }
        $id = (int) $there[0];
        $publish = $this->remember($result, $id);
        $this->database->execute('DELETE FROM stock_take_item');
        $this->call->log('stock_take', 'Publish', "{$this->call->staff->name} publishes the stock take ($result->name)"
            . " from Opname, address {$this->call->request->address()}");
        $this->call->answer(['publish' => $publish, 'stock_take' => $id, 'was_there' => $wasThere]);
    }

    /** @param array{id: int, name: string}|null $active */
    private function takePart(PublishedResult $result, ?array $active): void
    {
        if ($active === null || $active['id'] !== $result->takePartIn) {
            $which = $active === null ? 'No stock-take is active' : "The stock-take \"{$active['name']}\" is active";
            throw new Refusal($active === null ? 'stock_take_gone' : 'stock_take_active', "$which in SLiMS, not the one to take"
                . ' part in.');
        }
        $wasThere = $this->wasFinished($result->session, $active['id']);
        $publish = $this->remember($result, $active['id']);
        $this->call->log('stock_take', 'Publish', "{$this->call->staff->name} takes part in the stock take"
            . " ({$active['name']}) from Opname, address {$this->call->request->address()}");
        $this->call->answer(['publish' => $publish, 'stock_take' => $active['id'], 'was_there' => $wasThere]);
    }

    private function wasFinished(string $session, int $stockTake): bool
    {
        return $this->database->row(
            'SELECT publish_id FROM opname_publish WHERE session = ? AND stock_take_id = ? AND finished_at IS NOT NULL',
            [$session, $stockTake]
        ) !== null;
    }

    /** The number of this publish; a repetition has the one it had. */
    private function remember(PublishedResult $result, int $stockTake): int
    {
        $this->database->execute(
            'INSERT INTO opname_publish (session, stock_take_id, takes_part, user_id, users, ends_at, head, log_mark,
                touched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
             ON DUPLICATE KEY UPDATE takes_part = VALUES(takes_part), user_id = VALUES(user_id), users = VALUES(users),
                ends_at = VALUES(ends_at), head = VALUES(head), touched_at = VALUES(touched_at), finished_at = NULL',
            [$result->session, $stockTake, $result->takePartIn === null ? 0 : 1, $this->call->staff->id,
                serialize($result->users), $result->end, $result->head, (new SystemLog($this->database))->mark(), time()]
        );
        return (int) $this->database->value(
            'SELECT publish_id FROM opname_publish WHERE session = ? AND stock_take_id = ?',
            [$result->session, $stockTake]
        );
    }

    /**
     * The publish that the body names, when this user may go on with it.
     *
     * @return array{publish_id: int, stock_take_id: int, takes_part: int, users: string, ends_at: int, head: string,
     *     log_mark: int}
     */
    private function current(Fields $fields): array
    {
        $this->call->need('stock_take', 'w');
        $row = $this->database->row(
            'SELECT publish_id, stock_take_id, takes_part, users, ends_at, head, log_mark, user_id, finished_at
             FROM opname_publish WHERE publish_id = ?',
            [$fields->number('publish', 1)]
        );
        if ($row === null || $row[8] !== null) {
            throw new Refusal('publish_again', 'This publish was not begun, or it is finished.');
        }
        if ((int) $row[7] !== $this->call->staff->id) {
            throw new Refusal('right_missing', 'Another user of SLiMS began this publish.');
        }
        if ((int) $row[2] === 0) {
            $this->call->needUser1();
        }
        return array_combine(
            ['publish_id', 'stock_take_id', 'takes_part', 'users', 'ends_at', 'head', 'log_mark'],
            array_slice($row, 0, 7)
        );
    }

    /** @param array{stock_take_id: int, takes_part: int} $publish */
    private function checkStillOurs(array $publish): void
    {
        $active = StockTakes::activeOne($this->database);
        if ($active !== null && $active['id'] !== (int) $publish['stock_take_id']) {
            throw new Refusal('stock_take_active', "The stock-take \"{$active['name']}\" became active in SLiMS meanwhile.");
        }
        if ($active === null && $publish['takes_part']) {
            throw new Refusal('stock_take_gone', 'The stock-take to take part in was finished in SLiMS meanwhile.');
        }
    }

    /** @param array{publish_id: int} $publish */
    private function touch(array $publish): void
    {
        $this->database->execute(
            'UPDATE opname_publish SET touched_at = ? WHERE publish_id = ?',
            [time(), $publish['publish_id']]
        );
    }

    /**
     * Totals as SLiMS's pages rely on them, users, the end, the hash in system_log.
     *
     * @param array<string, mixed> $publish
     * @param array{e: int, m: int, l: int, u: int} $counts
     */
    private function close(array $publish, array $counts): void
    {
        $id = (int) $publish['stock_take_id'];
        $users = unserialize((string) $publish['users'], ['allowed_classes' => false]);
        if ($publish['takes_part']) {
            $there = @unserialize((string) $this->database->value(
                'SELECT stock_take_users FROM stock_take WHERE stock_take_id = ?',
                [$id]
            ), ['allowed_classes' => false]);
            $users = (is_array($there) ? $there : []) + $users;
        }
        $this->database->execute(
            'UPDATE stock_take SET total_item_stock_taked = ?, total_item_exists = ?, total_item_lost = ?,
                total_item_loan = ?, stock_take_users = ? WHERE stock_take_id = ?',
            [$counts['e'] + $counts['m'], $counts['e'], $counts['m'], $counts['l'], serialize($users), $id]
        );
        if (!$publish['takes_part']) {
            // SLiMS writes this one by NOW(): the database's clock, not that of PHP.
            $this->database->execute(
                'UPDATE stock_take SET end_date = FROM_UNIXTIME(?), is_active = 0 WHERE stock_take_id = ?',
                [(int) $publish['ends_at'], $id]
            );
        }
        $message = "Opname: stock take $id published, journal head {$publish['head']}";
        $log = new SystemLog($this->database);
        if (!in_array($message, $log->messagesAfter((int) $publish['log_mark']), true)) {
            $this->call->log('stock_take', 'Published', $message);
        }
        $this->database->execute(
            'UPDATE opname_publish SET finished_at = ? WHERE publish_id = ?',
            [date('Y-m-d H:i:s'), $publish['publish_id']]
        );
    }
}
