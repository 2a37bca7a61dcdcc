<?php

declare(strict_types=1);

namespace Opname;

/**
 * Counts refused tokens by address. After the tenth within ten minutes nothing from that address is tried
 * until they are over, not even a good token: otherwise a guesser would not be slowed.
 */
final class Attempts
{
    public const ALLOWED = 10;
    public const WINDOW = 600;

    private readonly string $address;

    public function __construct(private readonly Database $database, string $address)
    {
        // Who has one IPv6 address has the 2^64 around it, too.
        $packed = str_contains($address, ':') ? @inet_pton($address) : false;
        $this->address = $packed === false ? $address : (string) inet_ntop(substr($packed, 0, 8) . str_repeat("\0", 8));
    }

    /** Refusal slow_down while the address has to wait. */
    public function check(): void
    {
        $row = $this->database->row('SELECT failures, first_at FROM opname_attempt WHERE address = ?', [$this->address]);
        $wait = $row === null ? 0 : (int) $row[1] + self::WINDOW - time();
        if ($wait > 0 && (int) $row[0] >= self::ALLOWED) {
            throw new Refusal('slow_down', "Too many refused tokens from this address; wait $wait seconds.", '', $wait);
        }
    }

    public function failed(): void
    {
        $now = time();
        $this->database->execute('DELETE FROM opname_attempt WHERE first_at <= ?', [$now - self::WINDOW]);
        $this->database->execute(
            'INSERT INTO opname_attempt (address, failures, first_at) VALUES (?, 1, ?)
             ON DUPLICATE KEY UPDATE failures = failures + 1',
            [$this->address, $now]
        );
    }
}
