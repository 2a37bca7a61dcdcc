<?php

declare(strict_types=1);

namespace Opname;

/** One call by a staff user whose token was good. */
final class Call
{
    public function __construct(
        public readonly Request $request,
        public readonly Database $database,
        public readonly Staff $staff
    ) {
    }

    /**
     * Refusal right_missing unless the user may.
     *
     * @param 'r'|'w' $way
     */
    public function need(string $module, string $way): void
    {
        if (!$this->staff->may($module, $way)) {
            $right = $module . ($way === 'w' ? ' write' : ' read');
            throw new Refusal('right_missing', "{$this->staff->name} lacks the right $right in SLiMS.", $right);
        }
    }

    /** Refusal right_missing unless it is the user with number 1. */
    public function needUser1(): void
    {
        if (!$this->staff->isUser1()) {
            throw new Refusal('right_missing', 'Only the user with number 1 may do this in SLiMS.', 'user 1');
        }
    }

    /** One JSON object. @param array<string, mixed> $fields */
    public function answer(array $fields): void
    {
        $output = Output::begin(200, 'application/json', $this->request->acceptsGzip());
        $output->line(['opname' => Version::PROTOCOL] + $fields);
        $output->finish();
    }

    /** A line of `system_log` in the name of the user. */
    public function log(string $location, string $action, string $message): void
    {
        (new SystemLog($this->database))->write('staff', (string) $this->staff->id, $location, $action, $message);
    }
}
