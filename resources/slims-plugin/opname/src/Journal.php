<?php

declare(strict_types=1);

namespace Opname;

/**
 * The place where stations leave their journal rows for each other. A row, once stored, never changes; the chain of
 * hashes is checked by the stations, which know what is hashed.
 */
final class Journal
{
    private const AT_ONCE = 2000;
    private const COLUMNS = ['station', 'number', 'clock', 'time', 'operator', 'kind', 'body', 'hash'];
    private const CONTENT_LIMIT = 1024 * 1024;

    public function __construct(private readonly Call $call)
    {
    }

    public function push(): void
    {
        $this->call->need('stock_take', 'w');
        $fields = new Fields($this->call->request->body());
        $session = $fields->session();
        $stations = $this->byStation($fields->list('rows', self::AT_ONCE));
        $answer = ['stored' => 0, 'known' => 0, 'refused' => []];
        $this->call->database->alone('journal', 20, function () use ($session, $stations, &$answer): void {
            foreach (array_keys($stations) as $station) {
                $this->checkOwner($session, (string) $station);
            }
            foreach ($stations as $station => $rows) {
                $this->store($session, (string) $station, $rows, $answer);
            }
        });
        if ($answer['stored'] > 0) {
            $this->call->log('stock_take', 'Journal', "{$this->call->staff->name} left {$answer['stored']} journal rows"
                . " of the Opname session $session");
        }
        $this->call->answer($answer);
    }

    public function pull(): void
    {
        $this->call->need('stock_take', 'r');
        $session = (new Fields(['session' => $this->call->request->parameter('session')]))->session();
        $after = $this->call->request->after();
        $limit = $this->call->request->limit();
        $list = new ListAnswer($this->call->request, ['id', ...self::COLUMNS]);
        while ($limit > 0) {
            $count = min($limit, 200);
            $rows = $this->call->database->rows(
                'SELECT journal_id, station, number, content, hash FROM opname_journal
                 WHERE session = ? AND journal_id > ? ORDER BY journal_id LIMIT ?',
                [$session, $after, $count]
            );
            foreach ($rows as [$id, $station, $number, $content, $hash]) {
                $list->row([(int) $id, $station, (int) $number, ...json_decode((string) $content, true), $hash]);
                $after = (int) $id;
            }
            $limit -= $count;
            if (count($rows) < $count) {
                $list->end(null);
                return;
            }
        }
        $list->end($after);
    }

    /**
     * @param list<mixed> $rows
     * @return array<string, array<int, array{string, string}>> hash and content by number by station
     */
    private function byStation(array $rows): array
    {
        $stations = [];
        $last = [];
        foreach ($rows as $place => $row) {
            if (!is_array($row) || !array_is_list($row) || count($row) !== count(self::COLUMNS)) {
                throw new Refusal('bad_request', "Row $place does not have the columns of a journal row.");
            }
            [$station, $number] = $row;
            $hash = $row[7];
            if (
                !is_string($station) || preg_match('/^\S.{0,79}$/uDs', $station) !== 1
                || !is_int($number) || !is_string($hash) || preg_match('/^[0-9a-f]{16,128}$/D', $hash) !== 1
            ) {
                throw new Refusal('bad_request', "Row $place has no station, number or hash that can be read.");
            }
            if ($number <= ($last[$station] ?? PHP_INT_MIN)) {
                throw new Refusal('bad_request', "Row $place is not behind the one before it.");
            }
            $content = json_encode(array_slice($row, 2, 5), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
                | JSON_PRESERVE_ZERO_FRACTION | JSON_THROW_ON_ERROR);
            if (strlen($content) > self::CONTENT_LIMIT) {
                throw new Refusal('too_large', "Row $place is larger than 1 MiB.");
            }
            $last[$station] = $number;
            $stations[$station][$number] = [$hash, $content];
        }
        return $stations;
    }

    /** A station belongs to the user whose token sent its first row. */
    private function checkOwner(string $session, string $station): void
    {
        $owner = $this->call->database->value(
            'SELECT user_id FROM opname_journal WHERE session = ? AND station = ? ORDER BY number LIMIT 1',
            [$session, $station]
        );
        if ($owner !== null && (int) $owner !== $this->call->staff->id) {
            throw new Refusal('right_missing', "Another user of SLiMS has sent the journal of the station $station.");
        }
    }

    /**
     * @param array<int, array{string, string}> $rows
     * @param array{stored: int, known: int, refused: list<array{string, int}>} $answer added to
     */
    private function store(string $session, string $station, array $rows, array &$answer): void
    {
        $numbers = array_keys($rows);
        $there = $this->call->database->rows(
            'SELECT number, hash FROM opname_journal WHERE session = ? AND station = ? AND number BETWEEN ? AND ?',
            [$session, $station, $numbers[0], $numbers[count($numbers) - 1]]
        );
        foreach ($there as [$number, $hash]) {
            if (!isset($rows[(int) $number])) {
                continue;
            }
            if ($rows[(int) $number][0] === $hash) {
                ++$answer['known'];
            } else {
                $answer['refused'][] = [$station, (int) $number];
            }
            unset($rows[(int) $number]);
        }
        $now = date('Y-m-d H:i:s');
        foreach (array_chunk($rows, 200, true) as $some) {
            $values = [];
            foreach ($some as $number => [$hash, $content]) {
                array_push($values, $session, $station, $number, $hash, $content, $this->call->staff->id, $now);
            }
            $places = implode(', ', array_fill(0, count($some), '(?, ?, ?, ?, ?, ?, ?)'));
            $this->call->database->execute(
                "INSERT INTO opname_journal (session, station, number, hash, content, user_id, arrived_at) VALUES $places",
                $values
            );
            $answer['stored'] += count($some);
        }
    }
}
