<?php

declare(strict_types=1);

namespace Opname;

/** A call that is answered with an error: its HTTP status, kind and message go to the client as they are. */
final class Refusal extends \RuntimeException
{
    private const STATUS = [
        'bad_request' => 400,
        'token_refused' => 401,
        'right_missing' => 403,
        'unknown_route' => 404,
        'stock_take_active' => 409,
        'stock_take_gone' => 409,
        'publish_again' => 409,
        'busy' => 409,
        'too_large' => 413,
        'slow_down' => 429,
        'server_error' => 500,
    ];

    /**
     * @param string $right the right that is missing ("bibliography write"), or ""
     * @param int $retryAfter seconds, of slow_down
     */
    public function __construct(
        public readonly string $kind,
        string $message,
        public readonly string $right = '',
        public readonly int $retryAfter = 0
    ) {
        parent::__construct($message);
    }

    public function status(): int
    {
        return self::STATUS[$this->kind];
    }

    /** @return array<string, mixed> what the client gets */
    public function asAnswer(): array
    {
        return ['opname' => Version::PROTOCOL, 'error' => [
            'kind' => $this->kind,
            'message' => $this->getMessage(),
            'right' => $this->right,
        ]];
    }
}
