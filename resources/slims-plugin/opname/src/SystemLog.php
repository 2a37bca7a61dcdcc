<?php

declare(strict_types=1);

namespace Opname;

/**
 * Rows of SLiMS's `system_log`, written as SLiMS writes them: in its time zone, text within the columns. SLiMS's page
 * prints messages as they are, so no markup gets into one.
 */
final class SystemLog
{
    /** What the rows of this plugin have in `sub_module`. */
    public const SUB_MODULE = 'Opname';

    public function __construct(private readonly Database $database)
    {
    }

    /** @param string $location the module, as "bibliography"; $action one word */
    public function write(string $type, string $who, string $location, string $action, string $message): void
    {
        $this->writeAll($type, $who, $action, [[$location, $message]]);
    }

    /** @param list<array{string, string}> $messages location and text of each */
    public function writeAll(string $type, string $who, string $action, array $messages): void
    {
        if ($messages === []) {
            return;
        }
        $values = [];
        foreach ($messages as [$location, $message]) {
            array_push($values, $type, mb_substr($who, 0, 50), mb_substr($location, 0, 50), self::SUB_MODULE,
                mb_substr($action, 0, 50), Text::plain($message, 2000), date('Y-m-d H:i:s'));
        }
        $places = implode(', ', array_fill(0, count($messages), '(?, ?, ?, ?, ?, ?, ?)'));
        $this->database->execute(
            "INSERT INTO system_log (log_type, id, log_location, sub_module, action, log_msg, log_date) VALUES $places",
            $values
        );
    }

    /** The number of the last row, to find later what was written behind it. */
    public function mark(): int
    {
        return (int) $this->database->value('SELECT COALESCE(MAX(log_id), 0) FROM system_log');
    }

    /** @return list<string> messages of this plugin behind a mark */
    public function messagesAfter(int $mark): array
    {
        $rows = $this->database->rows(
            'SELECT log_msg FROM system_log WHERE log_id > ? AND sub_module = ? ORDER BY log_id',
            [$mark, self::SUB_MODULE]
        );
        return array_map(static fn (array $row) => (string) $row[0], $rows);
    }
}
