<?php

declare(strict_types=1);

namespace Opname;

/** A result as `publish-begin` names it, its texts as SLiMS's columns and pages take them. */
final class PublishedResult
{
    private const NAME_LENGTH = 200;
    private const USER_LENGTH = 50;

    /** @param array<string, string> $users names by themselves, as SLiMS keeps them */
    private function __construct(
        public readonly string $session,
        public readonly string $name,
        public readonly int $start,
        public readonly int $end,
        public readonly string $startedBy,
        public readonly array $users,
        public readonly int $exists,
        public readonly int $missing,
        public readonly int $onLoan,
        public readonly string $head,
        public readonly ?int $takePartIn
    ) {
    }

    public static function read(Fields $fields, int $mostUsers): self
    {
        $name = Text::plain($fields->text('name', self::NAME_LENGTH), self::NAME_LENGTH);
        if ($name === '') {
            throw new Refusal('bad_request', 'name has to be a text.');
        }
        $head = $fields->text('head', 128);
        if (preg_match('/^[0-9a-f]{16,128}$/D', $head) !== 1) {
            throw new Refusal('bad_request', 'head has to be a hash in hexadecimal digits.');
        }
        $users = [];
        foreach ($fields->list('users', $mostUsers) as $user) {
            if (!is_string($user)) {
                throw new Refusal('bad_request', 'users has to be a list of names.');
            }
            $user = Text::plain($user, self::USER_LENGTH);
            if ($user !== '') {
                $users[$user] = $user;
            }
        }
        $takePartIn = $fields->numberOrNull('take_part_in');
        $exists = $fields->number('exists');
        $missing = $fields->number('missing');
        if ($takePartIn === null && $exists + $missing === 0) {
            throw new Refusal('bad_request', 'There is nothing to publish: no copy exists or is missing.');
        }
        return new self(
            $fields->session(),
            $name,
            $fields->time('start'),
            $fields->time('end'),
            Text::plain($fields->text('started_by', 200), self::USER_LENGTH),
            $users,
            $exists,
            $missing,
            $fields->number('on_loan'),
            $head,
            $takePartIn
        );
    }
}
