<?php

declare(strict_types=1);

namespace Opname;

/**
 * The place where stations leave their journal rows for each other. A row, once stored, never changes; the rows of a
 * station stand there without a gap. The chain of hashes is checked by the stations, which know what is hashed.
 */
final class Journal
{
    private const AT_ONCE = 2000;
    private const COLUMNS = ['station', 'number', 'clock', 'time', 'operator', 'kind', 'body', 'hash'];
    private const CONTENT_LIMIT = 1024 * 1024;
    private const NOBODY = 0; // who leaves rows over SQL is no user of SLiMS

    /** @var list<string> stations whose first row this call has stored */
    private array $begun = [];

    public function __construct(private readonly Call $call)
    {
    }

    /** How far the rows of each station have come, and behind which id all lies that the client does not know. */
    public function heads(): void
    {
        $this->call->need('stock_take', 'r');
        $fields = new Fields($this->call->request->body());
        $session = $fields->session();
        $known = self::numbers($fields->list('known', self::AT_ONCE));
        $database = $this->call->database;
        // Asked first: what arrives meanwhile lies behind it.
        $before = (int) $database->value('SELECT MAX(journal_id) FROM opname_journal WHERE session = ?', [$session]);
        $heads = [];
        foreach (
            $database->rows(
                'SELECT j.station, j.number, j.hash FROM (SELECT station, MAX(number) AS number FROM opname_journal
                 WHERE session = ? GROUP BY station) h JOIN opname_journal j ON j.session = ? AND j.station = h.station
                 AND j.number = h.number',
                [$session, $session]
            ) as [$station, $number, $hash]
        ) {
            $heads[] = [$station, (int) $number, $hash];
            if ((int) $number > ($known[$station] ?? 0)) {
                $first = $database->value(
                    'SELECT journal_id FROM opname_journal WHERE session = ? AND station = ? AND number > ?
                     ORDER BY number LIMIT 1',
                    [$session, $station, $known[$station] ?? 0]
                );
                $before = min($before, (int) $first - 1);
            }
        }
        $this->call->answer(['heads' => $heads, 'before' => $before]);
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
        foreach ($this->begun as $station) {
            $this->call->log('stock_take', 'Journal', "{$this->call->staff->name} began to leave the journal of the station "
                . "$station of the Opname session $session");
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
            // A row may be large, and SLiMS's memory is not.
            $count = 0;
            $bytes = 0;
            $last = $after;
            $sizes = $this->call->database->rows(
                'SELECT journal_id, LENGTH(content) FROM opname_journal
                 WHERE session = ? AND journal_id > ? ORDER BY journal_id LIMIT ?',
                [$session, $after, min($limit, 200)]
            );
            foreach ($sizes as [$id, $size]) {
                $bytes += (int) $size;
                if ($count > 0 && $bytes > 2 * self::CONTENT_LIMIT) {
                    break;
                }
                $last = (int) $id;
                ++$count;
            }
            $rows = $this->call->database->rows(
                'SELECT journal_id, station, number, content, hash FROM opname_journal
                 WHERE session = ? AND journal_id > ? AND journal_id <= ? ORDER BY journal_id',
                [$session, $after, $last]
            );
            foreach ($rows as [$id, $station, $number, $content, $hash]) {
                $list->row([(int) $id, $station, (int) $number, ...self::parts((string) $content), $hash]);
                $after = (int) $id;
            }
            if ($count === count($sizes) && $count < min($limit, 200)) {
                $list->end(null);
                return;
            }
            $limit -= $count;
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
                || !self::areParts(array_slice($row, 2, 5))
            ) {
                throw new Refusal('bad_request', "Row $place has a column that is not of its type.");
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
        if ($owner !== null && (int) $owner !== self::NOBODY && (int) $owner !== $this->call->staff->id) {
            throw new Refusal(
                'right_missing',
                "Another user of SLiMS has sent the journal of the station $station.",
                'another station'
            );
        }
    }

    /**
     * @param list<mixed> $pairs
     * @return array<string, int> by station
     */
    private static function numbers(array $pairs): array
    {
        $numbers = [];
        foreach ($pairs as $place => $pair) {
            if (!is_array($pair) || count($pair) !== 2 || !is_string($pair[0] ?? null) || !is_int($pair[1] ?? null)) {
                throw new Refusal('bad_request', "Entry $place of known is no station and number.");
            }
            $numbers[$pair[0]] = $pair[1];
        }
        return $numbers;
    }

    /** Clock, time, operator, kind and body of a row. @param list<mixed> $parts */
    private static function areParts(array $parts): bool
    {
        return array_map('get_debug_type', $parts) === ['int', 'int', 'string', 'string', 'string'];
    }

    /** The same out of the table, where somebody else may have written it: no station takes such a row. @return list<mixed> */
    private static function parts(string $content): array
    {
        $parts = json_decode($content, true);
        return is_array($parts) && self::areParts($parts) ? $parts : [0, 0, '', '', ''];
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
            [$session, $station, $numbers[0] - 1, $numbers[count($numbers) - 1]]
        );
        $hashes = array_column($there, 1, 0);
        $follows = true;
        $new = [];
        foreach ($rows as $number => [$hash, $content]) {
            if ($follows && ($hashes[$number] ?? '') === $hash) {
                ++$answer['known'];
                continue;
            }
            // What is behind a row that has no place here has none either: the rows of two are never mixed.
            $follows = $follows && !isset($hashes[$number]) && ($number === 1 || isset($hashes[$number - 1]));
            if (!$follows) {
                $answer['refused'][] = [$station, $number];
                continue;
            }
            $hashes[$number] = $hash;
            $new[$number] = [$hash, $content];
        }
        if (isset($new[1])) {
            $this->begun[] = $station;
        }
        $now = date('Y-m-d H:i:s');
        foreach (array_chunk($new, 200, true) as $some) {
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
