<?php

declare(strict_types=1);

namespace Opname;

/** SLiMS's log of titles, `biblio_log`, kept while its setting `log` says so. */
final class BiblioLog
{
    public function __construct(private readonly Call $call)
    {
    }

    public function isKept(): bool
    {
        return !empty($GLOBALS['sysconf']['log']['biblio']);
    }

    /** Whether a row with the mark of a change is there. */
    public function has(int $titleId, string $mark): bool
    {
        return (int) $this->call->database->value(
            'SELECT COUNT(*) FROM biblio_log WHERE biblio_id = ?
             AND BINARY RIGHT(additional_information, CHAR_LENGTH(?)) = BINARY ?',
            [$titleId, $mark, $mark]
        ) > 0;
    }

    /** @param 'classification'|'description' $part */
    public function write(int $titleId, string $part, string $information, string $mark): void
    {
        $title = $this->call->database->row(
            'SELECT title, call_number, classification FROM biblio WHERE biblio_id = ?',
            [$titleId]
        );
        if ($title === null) {
            return;
        }
        $raw = ['biblio_id' => $titleId, 'title' => $title[0], 'call_number' => $title[1], 'classification' => $title[2]];
        $serialised = urlencode(serialize($raw));
        $this->call->database->execute(
            'INSERT INTO biblio_log (biblio_id, user_id, realname, title, ip, action, affectedrow, rawdata,
                additional_information, date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [$titleId, $this->call->staff->id, $this->call->staff->name, (string) $title[0],
                $this->call->request->address(), 'update', $part, strlen($serialised) > 65000 ? '' : $serialised,
                "$information $mark", date('Y-m-d H:i:s')]
        );
    }
}
