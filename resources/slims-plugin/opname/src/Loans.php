<?php

declare(strict_types=1);

namespace Opname;

/** Open loans; and, for who may see them, the names of those who hold them. */
final class Loans
{
    public const OPEN = 'is_lent = 1 AND is_return = 0';
    private const NAMES_AT_ONCE = 2000;

    public function __construct(private readonly Call $call)
    {
    }

    /** Never the borrower. */
    public function open(): void
    {
        $this->call->need('circulation', 'r');
        $columns = [
            'id' => 'loan_id',
            'code' => Columns::text('item_code'),
            'loan_date' => Columns::date('loan_date'),
            'due_date' => Columns::date('due_date'),
        ];
        $sql = 'SELECT ' . implode(', ', $columns) . ' FROM loan WHERE loan_id > ? AND ' . self::OPEN
            . ' ORDER BY loan_id LIMIT ?';
        (new IdList($this->call))->send(array_keys($columns), $sql);
    }

    /** Only of loans that are open; others are left out. */
    public function borrowers(): void
    {
        $this->call->need('membership', 'r');
        $this->call->need('circulation', 'r');
        $loans = $this->call->request->body()['loans'] ?? null;
        if (!is_array($loans) || array_filter($loans, 'is_int') !== $loans) {
            throw new Refusal('bad_request', 'loans has to be a list of numbers.');
        }
        if (count($loans) > self::NAMES_AT_ONCE) {
            throw new Refusal('too_large', 'At most ' . self::NAMES_AT_ONCE . ' loans in one request.');
        }
        $names = [];
        foreach (array_chunk($loans, 200) as $some) {
            $places = implode(',', array_fill(0, count($some), '?'));
            array_push($names, ...$this->call->database->rows(
                "SELECT l.loan_id, COALESCE(m.member_name, '') FROM loan l
                 LEFT JOIN member m ON m.member_id = l.member_id
                 WHERE l.loan_id IN ($places) AND " . self::OPEN . ' ORDER BY l.loan_id',
                array_values($some)
            ));
        }
        $this->call->answer(['names' => $names]);
    }
}
