<?php

declare(strict_types=1);

namespace Opname\Tests;

/** What tests share: a library of a few books, staff, and checks that are gathered, not thrown. */
abstract class TestCase
{
    /** @var list<string> */
    private array $failures = [];

    public function __construct(protected readonly Database $database, protected readonly Host $host)
    {
    }

    public function setUp(): void
    {
        $this->database->fillLibrary();
    }

    /** @return list<string> */
    public function failures(): array
    {
        return $this->failures;
    }

    public function fails(string $message): void
    {
        $this->failures[] = $message;
    }

    protected function same(mixed $expected, mixed $actual, string $what): void
    {
        if ($expected !== $actual) {
            $show = static fn (mixed $value): string => substr(
                (string) json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE),
                0,
                1500
            );
            $this->fails("$what:\n          expected {$show($expected)}\n          was      {$show($actual)}");
        }
    }

    protected function true(bool $condition, string $what): void
    {
        $this->same(true, $condition, $what);
    }

    /** A staff user with these rights ("bibliography.w") and a token of theirs. */
    protected function staff(int $id, array $rights, string $name = 'Staf'): string
    {
        $this->database->addStaff($id, $name, $rights);
        return $this->host->token($id);
    }

    /** User 1, who may all. */
    protected function admin(): string
    {
        return $this->staff(1, Database::ALL_RIGHTS, 'Admin');
    }

    /** The refusal's kind, with its status and right: "403 right_missing stock_take write". */
    protected function refusal(Answer $answer): string
    {
        $error = $answer->json()['error'] ?? ['kind' => 'none', 'right' => ''];
        return trim("$answer->status {$error['kind']} {$error['right']}");
    }
}
