<?php

declare(strict_types=1);

namespace Opname\Tests;

final class JournalTest extends TestCase
{
    public function testRowsArriveOnceAndAsTheyWere(): void
    {
        $token = $this->admin();
        $rows = [
            self::row('Meja 1', 1, ['body' => '{"a":"😀 \\" </script>"}']),
            self::row('Meja 1', 2, ['time' => 1764000000123, 'body' => '']),
            self::row('2', 1, ['operator' => "O'Neil"]),
        ];
        $push = ['session' => 's', 'rows' => $rows];
        $this->same(['opname' => 1, 'stored' => 3, 'known' => 0, 'refused' => []], $this->host->post('journal-push', $token, $push)->json(), 'first');
        $this->same(['opname' => 1, 'stored' => 0, 'known' => 3, 'refused' => []], $this->host->post('journal-push', $token, $push)->json(), 'again');
        $pulled = $this->host->get('journal-pull&session=s', $token);
        $this->same(['id', 'station', 'number', 'clock', 'time', 'operator', 'kind', 'body', 'hash'], $pulled->lines()[0]['columns'], 'columns');
        $this->same($rows, array_map(static fn (array $row): array => array_slice($row, 1), $pulled->rows()), 'rows, by arrival');
        $page = $this->host->get('journal-pull&session=s&limit=1&after=' . $pulled->rows()[0][0], $token);
        $this->same([[$pulled->rows()[1]], $pulled->rows()[1][0]], [$page->rows(), $page->next()], 'a page');
        $this->same([], $this->host->get('journal-pull&session=t', $token)->rows(), 'another session');
    }

    public function testAnotherRowInATakenPlaceIsRefusedWithWhatFollowsIt(): void
    {
        $token = $this->admin();
        $this->host->post('journal-push', $token, ['session' => 's', 'rows' => [self::row('A', 1)]]);
        $rows = [self::row('A', 1, ['hash' => str_repeat('f', 64)]), self::row('A', 2), self::row('B', 1)];
        $this->same(['opname' => 1, 'stored' => 1, 'known' => 0, 'refused' => [['A', 1], ['A', 2]]],
            $this->host->post('journal-push', $token, ['session' => 's', 'rows' => $rows])->json(), 'answer');
        $stored = array_map(static fn (array $row): array => array_slice($row, 1), $this->host->get('journal-pull&session=s', $token)->rows());
        $this->same([self::row('A', 1), self::row('B', 1)], $stored, 'the first stays, the other station goes on');
    }

    public function testRowsOfAStationStandWithoutAGap(): void
    {
        $token = $this->admin();
        $push = fn (array $rows): array => $this->host->post('journal-push', $token, ['session' => 's', 'rows' => $rows])->json();
        $this->same([['A', 2]], $push([self::row('A', 2)])['refused'], 'without the first');
        $this->same(['opname' => 1, 'stored' => 2, 'known' => 0, 'refused' => [['A', 4]]],
            $push([self::row('A', 1), self::row('A', 2), self::row('A', 4)]), 'a hole');
        $this->same(['opname' => 1, 'stored' => 2, 'known' => 1, 'refused' => []],
            $push([self::row('A', 2), self::row('A', 3), self::row('A', 4)]), 'the rest');
    }

    public function testHeadsSayHowFarEachStationIsAndWhereTheUnknownBegins(): void
    {
        $token = $this->admin();
        $heads = fn (array $known, string $session = 's'): array
            => $this->host->post('journal-heads', $token, ['session' => $session, 'known' => $known])->json();
        $this->same(['opname' => 1, 'heads' => [], 'before' => 0], $heads([]), 'nothing there');
        $rows = [self::row('A', 1), self::row('A', 2), self::row('2', 1), self::row('2', 2)];
        $this->host->post('journal-push', $token, ['session' => 's', 'rows' => $rows]);
        $this->host->post('journal-push', $token, ['session' => 'other', 'rows' => [self::row('A', 1)]]);
        $pulled = $this->host->get('journal-pull&session=s', $token)->rows();
        $answer = $heads([['A', 2], ['2', 1]]);
        sort($answer['heads']);
        $this->same([['2', 2, self::row('2', 2)[7]], ['A', 2, self::row('A', 2)[7]]], $answer['heads'], 'heads');
        $this->same([$rows[3]], array_map(static fn (array $row): array => array_slice($row, 1),
            $this->host->get("journal-pull&session=s&after={$answer['before']}", $token)->rows()), 'behind it the unknown');
        $this->same($pulled[0][0] - 1, $heads([])['before'], 'all unknown');
        $this->same($pulled[3][0], $heads([['A', 2], ['2', 7]])['before'], 'nothing unknown');
        $this->same('400 bad_request', $this->refusal($this->host->post('journal-heads', $token, ['session' => 's', 'known' => [['A']]])), 'no pair');
    }

    public function testRowsThatWereLeftOverSqlBelongToNobodyAndHarmNobody(): void
    {
        $token = $this->admin();
        $this->host->get('journal-pull&session=s', $token);
        $content = json_encode(array_slice(self::row('A', 1), 2, 5), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
        $this->database->run("INSERT INTO opname_journal (session, station, number, hash, content, user_id, arrived_at)
            VALUES ('s', 'A', 1, ?, ?, 0, NOW()), ('s', 'X', 1, 'zz', 'no json', 0, NOW())", [self::row('A', 1)[7], $content]);
        $this->same(1, $this->host->post('journal-push', $token, ['session' => 's', 'rows' => [self::row('A', 2)]])->json()['stored'], 'goes on');
        $rows = array_map(static fn (array $row): array => array_slice($row, 1), $this->host->get('journal-pull&session=s', $token)->rows());
        $this->same([self::row('A', 1), ['X', 1, 0, 0, '', '', '', 'zz'], self::row('A', 2)], $rows, 'rows');
    }

    public function testManyLargeRowsNeedNoMoreMemoryThanSlimsHas(): void
    {
        $token = $this->admin();
        $this->host->get('journal-pull&session=s', $token);
        for ($number = 1; $number <= 60; ++$number) {
            $this->database->run("INSERT INTO opname_journal (session, station, number, hash, content, user_id, arrived_at)
                VALUES ('s', 'A', ?, 'zz', REPEAT('x', 900000), 0, NOW())", [$number]);
        }
        $pulled = $this->host->get('journal-pull&session=s', $token);
        $this->same(range(1, 60), array_map(static fn (array $row): int => $row[2], $pulled->rows()), 'every row once');
        $this->same(null, $pulled->next(), 'nothing behind them');
    }

    public function testAStationBelongsToWhoSentItsFirstRow(): void
    {
        $this->host->post('journal-push', $this->admin(), ['session' => 's', 'rows' => [self::row('A', 1)]]);
        $other = $this->staff(5, ['stock_take.r', 'stock_take.w']);
        $push = ['session' => 's', 'rows' => [self::row('B', 1), self::row('A', 2)]];
        $this->same('403 right_missing another station', $this->refusal($this->host->post('journal-push', $other, $push)), 'of another');
        $this->same(1, count($this->host->get('journal-pull&session=s', $other)->rows()), 'nothing of it was stored');
        $own = ['session' => 's', 'rows' => [self::row('B', 1)]];
        $this->same(1, $this->host->post('journal-push', $other, $own)->json()['stored'], 'its own');
    }

    public function testRowsThatComeAgainChangeNothing(): void
    {
        $token = $this->admin();
        $this->host->post('journal-push', $token, ['session' => 's', 'rows' => [self::row('A', 1), self::row('A', 2)]]);
        $this->database->run("UPDATE opname_journal SET arrived_at = '2026-01-02 03:04:05'");
        $stored = $this->database->rows('SELECT * FROM opname_journal ORDER BY journal_id');
        $begun = $this->database->value("SELECT COUNT(*) FROM system_log WHERE log_msg LIKE '%began to leave%'");
        $other = $this->staff(5, ['stock_take.r', 'stock_take.w']);
        foreach (['as they were' => self::row('A', 2), 'with another body' => self::row('A', 2, ['body' => '{"code":"B999"}'])] as $how => $row) {
            $again = ['session' => 's', 'rows' => [self::row('A', 1), $row]];
            $this->same(['opname' => 1, 'stored' => 0, 'known' => 2, 'refused' => []],
                $this->host->post('journal-push', $token, $again)->json(), $how);
            $this->same('403 right_missing another station', $this->refusal($this->host->post('journal-push', $other, $again)), "by another, $how");
        }
        $this->same($stored, $this->database->rows('SELECT * FROM opname_journal ORDER BY journal_id'), 'rows, who left them and when');
        $this->same($begun, $this->database->value("SELECT COUNT(*) FROM system_log WHERE log_msg LIKE '%began to leave%'"), 'log');
    }

    public function testNobodyGoesOnWithAnothersStationInAnyOrder(): void
    {
        $this->host->post('journal-push', $this->admin(), ['session' => 's', 'rows' => [self::row('A', 1)]]);
        $other = $this->staff(5, ['stock_take.r', 'stock_take.w']);
        $foreign = [self::row('A', 2), self::row('A', 1, ['hash' => str_repeat('f', 64)]), self::row('A', 9)];
        foreach ($foreign as $row) {
            $push = ['session' => 's', 'rows' => [self::row('B', 1), $row, self::row('C', 1)]];
            $this->same('403 right_missing another station', $this->refusal($this->host->post('journal-push', $other, $push)), json_encode($row));
        }
        $this->same([['s', 'A', 1]], array_map(static fn (array $row): array => [$row[0], $row[1], (int) $row[2]],
            $this->database->rows('SELECT session, station, number FROM opname_journal')), 'nothing beside it, either');
        $elsewhere = ['session' => 't', 'rows' => [self::row('A', 1)]];
        $this->same(1, $this->host->post('journal-push', $other, $elsewhere)->json()['stored'], 'of another session it is another');
    }

    public function testWhatIsNoJournalIsRefused(): void
    {
        $token = $this->admin();
        $bad = [[['x']], [self::row('A', 2), self::row('A', 1)], [self::row('', 1)], [self::row('A', 1, ['hash' => 'xyz'])],
            [array_slice(self::row('A', 1), 0, 7)], [self::row('A', 1, ['time' => '12'])], [self::row('A', 1, ['body' => []])], 'x'];
        foreach ($bad as $rows) {
            $this->same('400 bad_request', $this->refusal($this->host->post('journal-push', $token, ['session' => 's', 'rows' => $rows])),
                json_encode($rows));
        }
        $many = array_map(static fn (int $number): array => self::row('A', $number), range(1, 2001));
        $this->same('413 too_large', $this->refusal($this->host->post('journal-push', $token, ['session' => 's', 'rows' => $many])), 'many');
    }

    private static function row(string $station, int $number, array $other = []): array
    {
        return array_values(array_replace(['station' => $station, 'number' => $number, 'clock' => $number + 1,
            'time' => 1764000000004, 'operator' => 'Siti', 'kind' => 'scan', 'body' => '{"code":"B001"}',
            'hash' => hash('sha256', "$station $number")], $other));
    }
}
