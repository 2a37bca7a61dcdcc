<?php

declare(strict_types=1);

namespace Opname\Tests;

final class PublishTest extends TestCase
{
    private const HEAD = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
    private string $token = '';

    public static function begin(array $other = []): array
    {
        return $other + ['session' => 's', 'name' => 'Opname 2026 [s]', 'start' => '2026-11-20T20:00:00Z',
            'end' => '2026-11-22T21:30:00Z', 'started_by' => 'Siti', 'users' => ['Siti', "Müller 'x'", 'A </script>'],
            'exists' => 2, 'missing' => 1, 'on_loan' => 1, 'head' => self::HEAD, 'take_part_in' => null];
    }

    public function setUp(): void
    {
        parent::setUp();
        $this->token = $this->admin();
        $this->oldRow();
    }

    public function testMakesAStockTakeWithSlimssIdentities(): void
    {
        $answer = $this->publish(self::begin(), self::rows());
        $this->same(['opname' => 1, 'stock_take' => 1, 'rows' => 5], $answer, 'answer');
        $row = $this->database->rows('SELECT stock_take_name, start_date, init_user, total_item_stock_taked, total_item_lost,
            total_item_exists, total_item_loan, is_active, report_file FROM stock_take')[0];
        $this->same(['Opname 2026 [s]', '2026-11-21 03:00:00', 'Siti', 3, 1, 2, 1, 0, null], $row, 'stock_take');
        $end = $this->database->value("SELECT end_date = FROM_UNIXTIME(UNIX_TIMESTAMP(CONVERT_TZ('2026-11-22 21:30:00', '+00:00',
            @@session.time_zone))) FROM stock_take");
        $this->same('1', (string) $end, 'the end, by the clock of the database');
        $users = unserialize((string) $this->database->value('SELECT stock_take_users FROM stock_take'));
        $this->same(['Siti' => 'Siti', "Müller 'x'" => "Müller 'x'", 'A ‹/script›' => 'A ‹/script›'], $users, 'users');
        $this->same([
            [1, 1, 'B001', 'Satu', 'Text', '813', 'Reference', '813 T1', 'Pusat', 'e', 'Siti', '2026-11-21 09:00:00'],
            [1, 2, 'B002', 'Dua', null, null, null, null, null, 'l', null, null],
            [1, 3, 'B003', str_repeat('ü', 255), 'Text', str_repeat('9', 30), null, null, null, 'm', null, null],
            [1, 4, 'B004', "\u{FFFD} \\ \"' %", null, null, null, null, null, 'e', 'A ‹b›', '2026-11-21 09:00:01'],
            [1, 70, 'B070', '', null, null, null, null, null, 'u', null, null],
        ], $this->database->rows('SELECT * FROM stock_take_item ORDER BY item_id'), 'stock_take_item, emptied before');
        $log = $this->database->column("SELECT log_msg FROM system_log WHERE log_location = 'stock_take' AND log_msg LIKE '%head%'");
        $this->same(['Opname: stock take 1 published, journal head ' . self::HEAD], $log, 'system_log');
    }

    public function testTheSameResultAgainEndsInTheSame(): void
    {
        $this->publish(self::begin(), self::rows());
        $first = $this->everything();
        $begun = $this->host->post('publish-begin', $this->token, self::begin())->json();
        $this->same(['opname' => 1, 'publish' => 1, 'stock_take' => 1, 'was_there' => true], $begun, 'was there');
        $this->send(1, self::rows());
        $this->send(1, self::rows());
        $this->host->post('publish-finish', $this->token, ['publish' => 1, 'rows' => 5]);
        $this->same($first, $this->everything(), 'the same');
    }

    /** Every statement in turn fails; published again, all ends as if it had been done once. */
    public function testWhatWasCutOffAtAnyStatementIsCompleted(): void
    {
        $this->publish(self::begin(), self::rows());
        $clean = $this->everything();
        Faults::install($this->database);
        for ($statement = 1; ; ++$statement) {
            $this->database->refill();
            $this->oldRow();
            Faults::failAt($this->database, $statement);
            try {
                $this->publish(self::begin(), self::rows());
            } catch (\RuntimeException) {
            }
            if (!Faults::wasHit($this->database)) {
                break;
            }
            $this->publish(self::begin(), self::rows());
            $this->same($clean, $this->everything(), "after statement $statement");
        }
        Faults::remove($this->database);
        $this->true($statement > 10, "only $statement statements were tried");
    }

    public function testTakesPartInTheActiveOneAndLeavesItOpen(): void
    {
        $this->activeOne();
        $answer = $this->publish(self::begin(['take_part_in' => 4]), self::rows());
        $this->same(['opname' => 1, 'stock_take' => 4, 'rows' => 5], $answer, 'answer');
        $this->same([
            [1, 'e', 'Siti', '2026-11-21 09:00:00'],
            [2, 'l', null, null],
            [3, 'm', null, null],
            [4, 'e', 'Orang lain', '2026-11-19 10:00:00'],
            [5, 'm', null, null],
        ], $this->database->rows('SELECT item_id, status, checked_by, last_update FROM stock_take_item WHERE stock_take_id = 4
            ORDER BY item_id'), 'only what exists was marked, and not over the scan of another');
        $row = $this->database->rows('SELECT stock_take_name, total_item_stock_taked, total_item_exists, total_item_lost,
            total_item_loan, is_active, end_date FROM stock_take WHERE stock_take_id = 4')[0];
        $this->same(['Punya SLiMS', 4, 2, 2, 1, 1, null], $row, 'totals');
        $users = unserialize((string) $this->database->value('SELECT stock_take_users FROM stock_take WHERE stock_take_id = 4'));
        $this->same(['Orang lain', 'Siti', "Müller 'x'", 'A ‹/script›'], array_keys($users), 'users');
        $first = $this->everything();
        $this->publish(self::begin(['take_part_in' => 4]), self::rows());
        $this->same($first, $this->everything(), 'again');
    }

    public function testTakingPartNeedsNoUser1(): void
    {
        $this->activeOne();
        $staff = $this->staff(5, ['stock_take.w']);
        $begun = $this->host->post('publish-begin', $staff, self::begin(['take_part_in' => 4]))->json();
        $this->same(4, $begun['stock_take'], 'begun');
        $this->same(
            '403 right_missing',
            $this->refusal($this->host->post('publish-rows', $this->token, ['publish' => $begun['publish'], 'rows' => []])),
            'another user does not go on with it'
        );
        $this->same('403 right_missing user 1', $this->refusal($this->host->post('publish-begin', $staff, self::begin())), 'making one');
    }

    public function testIsRefusedWhileAnotherOneIsActive(): void
    {
        $this->activeOne();
        $before = $this->everything();
        $answer = $this->host->post('publish-begin', $this->token, self::begin());
        $this->same('409 stock_take_active', $this->refusal($answer), 'making one');
        $this->true(str_contains($answer->json()['error']['message'], 'Punya SLiMS'), 'says which');
        $this->same('409 stock_take_active', $this->refusal($this->host->post('publish-begin', $this->token,
            self::begin(['take_part_in' => 3]))), 'taking part in another');
        $this->same($before, $this->everything(), 'nothing was touched');
        $this->database->run('UPDATE stock_take SET is_active = 0');
        $this->host->post('publish-begin', $this->token, self::begin());
        $this->database->run('UPDATE stock_take SET is_active = 1 WHERE stock_take_id = 4');
        $this->same('409 stock_take_active', $this->refusal($this->send(1, self::rows())), 'made active meanwhile');
        $this->same('409 stock_take_active', $this->refusal($this->host->post('publish-finish', $this->token,
            ['publish' => 1, 'rows' => 0])), 'nor finished');
    }

    public function testOneThatWasFinishedInSlimsMeanwhileIsGone(): void
    {
        $this->activeOne();
        $publish = $this->host->post('publish-begin', $this->token, self::begin(['take_part_in' => 4]))->json()['publish'];
        $this->database->run('UPDATE stock_take SET is_active = 0');
        $this->same('409 stock_take_gone', $this->refusal($this->send($publish, self::rows())), 'rows');
        $this->same('409 stock_take_gone', $this->refusal($this->host->post('publish-finish', $this->token,
            ['publish' => $publish, 'rows' => 5])), 'finish');
    }

    public function testIsRefusedWhileAnotherSessionPublishes(): void
    {
        $this->host->post('publish-begin', $this->token, self::begin());
        $other = self::begin(['session' => 't', 'name' => 'Lain']);
        $this->same('409 busy', $this->refusal($this->host->post('publish-begin', $this->token, $other)), 'busy');
        $this->database->run('UPDATE opname_publish SET touched_at = touched_at - 301');
        $this->same(200, $this->host->post('publish-begin', $this->token, $other)->status, 'one that stopped keeps nobody waiting');
    }

    public function testWhatCannotBeWrittenIsRefusedWhole(): void
    {
        $begin = fn (array $other): string => $this->refusal($this->host->post('publish-begin', $this->token, self::begin($other)));
        foreach ([['exists' => 0, 'missing' => 0], ['name' => ' '], ['name' => str_repeat('x', 201)], ['start' => '2026-11-20'],
            ['users' => [1]], ['head' => "x'"], ['session' => ''], ['exists' => '2']] as $other) {
            $this->same('400 bad_request', $begin($other), json_encode($other));
        }
        $this->same('409 stock_take_gone', $begin(['take_part_in' => 99]), 'none to take part in');
        $this->host->post('publish-begin', $this->token, self::begin());
        $row = self::rows()[0];
        $bad = [[0 => 0], [1 => ''], [1 => str_repeat('x', 21)], [1 => '😀'], [8 => 'x'], [10 => '2026-11-21 09:00:00'], [2 => null]];
        foreach ($bad as $other) {
            $this->same('400 bad_request', $this->refusal($this->send(1, [array_replace($row, $other)])), json_encode($other));
        }
        $this->same('400 bad_request', $this->refusal($this->send(1, [self::rows()[1], $row])), 'not ascending');
        $this->same('413 too_large', $this->refusal($this->send(1, array_fill(0, 2001, $row))), '2,001 rows');
        $twice = [$row, array_replace($row, [0 => 2, 1 => 'b001'])];
        $this->same('409 publish_again', $this->refusal($this->send(1, $twice)), 'codes that are one to SLiMS');
        $this->database->run('DELETE FROM stock_take_item');
        $this->same(0, (int) $this->database->value('SELECT COUNT(*) FROM stock_take_item'), 'no row');
        $this->send(1, self::rows());
        $this->same('409 publish_again', $this->refusal($this->host->post('publish-finish', $this->token,
            ['publish' => 1, 'rows' => 6])), 'a row is missing');
        $this->same(null, $this->database->value('SELECT end_date FROM stock_take'), 'and it is not finished');
        $this->same('409 publish_again', $this->refusal($this->send(7, self::rows())), 'a publish that was not begun');
    }

    public function testShowsTheActiveOneAndItsRows(): void
    {
        $this->same(['opname' => 1, 'active' => null], $this->host->get('stock-take', $this->token)->json(), 'none');
        $this->activeOne();
        $this->same(['id' => 4, 'name' => 'Punya SLiMS', 'started_by' => 'Admin', 'start_date' => '2026-11-19 08:00:00', 'rows' => 5],
            $this->host->get('stock-take', $this->token)->json()['active'], 'active');
        $rows = $this->host->get('stock-take-rows', $this->token)->rows();
        $this->same([4, 1, 'B001', 'T', '', '', '', '', '', 'm', '', ''], $rows[0], 'row');
        $this->same(6, count($rows), 'with what an older one left');
        $page = $this->host->get('stock-take-rows&after=2&limit=2', $this->token);
        $this->same([[3, 4], 4], [array_column($page->rows(), 1), $page->next()], 'page');
    }

    /** SLiMS's own, number 4: copies 1, 3 and 5 missing, 2 lent, 4 scanned by somebody there. */
    private function activeOne(): void
    {
        $this->database->insert('stock_take', [['stock_take_id' => 4, 'stock_take_name' => 'Punya SLiMS', 'start_date' => '2026-11-19 08:00:00',
            'init_user' => 'Admin', 'total_item_stock_taked' => 4, 'total_item_lost' => 3, 'total_item_exists' => 1, 'total_item_loan' => 7,
            'stock_take_users' => serialize(['Orang lain' => 'Orang lain']), 'is_active' => 1]]);
        foreach ([1 => 'm', 2 => 'l', 3 => 'm', 4 => 'e', 5 => 'm'] as $id => $status) {
            $this->database->insert('stock_take_item', [['stock_take_id' => 4, 'item_id' => $id, 'item_code' => "B00$id", 'title' => 'T',
                'status' => $status, 'checked_by' => $id === 4 ? 'Orang lain' : null,
                'last_update' => $id === 4 ? '2026-11-19 10:00:00' : null]]);
        }
    }

    private function oldRow(): void
    {
        $this->database->insert('stock_take_item', [['stock_take_id' => 9, 'item_id' => 77, 'item_code' => 'OLD', 'title' => 'Old']]);
    }

    private static function rows(): array
    {
        return [
            [1, 'B001', 'Satu', 'Text', '813', 'Reference', '813 T1', 'Pusat', 'e', 'Siti', '2026-11-21T02:00:00Z'],
            [2, 'B002', 'Dua', '', '', '', '', '', 'l', '', ''],
            [3, 'B003', str_repeat('ü', 600), 'Text', str_repeat('9', 40), '', '', '', 'm', '', ''],
            [4, 'B004', "😀 \\ \"' %", '', '', '', '', '', 'e', 'A <b>', '2026-11-21T02:00:01Z'],
            [70, 'B070', '', '', '', '', '', '', 'u', '', ''],
        ];
    }

    private function send(int $publish, array $rows): Answer
    {
        return $this->host->post('publish-rows', $this->token, ['publish' => $publish, 'rows' => $rows]);
    }

    private function publish(array $begin, array $rows): array
    {
        $publish = $this->whole($this->host->post('publish-begin', $this->token, $begin))['publish'];
        foreach (array_chunk($rows, 2) as $some) {
            $this->whole($this->send($publish, $some));
        }
        return $this->whole($this->host->post('publish-finish', $this->token, ['publish' => $publish, 'rows' => count($rows)]));
    }

    private function whole(Answer $answer): array
    {
        if ($answer->status !== 200) {
            throw new \RuntimeException("$answer->status $answer->body");
        }
        return $answer->json();
    }

    private function everything(): array
    {
        return array_map($this->database->rows(...), [
            'SELECT * FROM stock_take ORDER BY stock_take_id',
            'SELECT * FROM stock_take_item ORDER BY stock_take_id, item_id',
            "SELECT log_msg FROM system_log WHERE log_msg LIKE '%head%'",
            'SELECT item_id, item_status_id, last_update FROM item ORDER BY item_id',
        ]);
    }
}
