<?php

declare(strict_types=1);

namespace Opname;

/**
 * The body of the answer, sent piece by piece and compressed on its way, so that memory does not grow with it.
 * Only one may be begun in a call.
 */
final class Output
{
    private const PIECE = 32768;
    private const JSON = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE
        | JSON_THROW_ON_ERROR;

    private string $pending = '';

    private function __construct(private readonly ?\DeflateContext $deflate)
    {
    }

    /** Sends the headers. What SLiMS or another plugin printed before is dropped. */
    public static function begin(int $status, string $type, bool $gzip): self
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        ini_set('zlib.output_compression', '0');
        http_response_code($status);
        header('Content-Type: ' . $type . '; charset=utf-8');
        header('Cache-Control: no-store');
        header('X-Content-Type-Options: nosniff');
        header('Vary: Accept-Encoding');
        if (!$gzip) {
            return new self(null);
        }
        header('Content-Encoding: gzip');
        return new self(deflate_init(ZLIB_ENCODING_GZIP, ['level' => 1]));
    }

    public function line(mixed $value): void
    {
        $this->pending .= json_encode($value, self::JSON) . "\n";
        if (strlen($this->pending) >= self::PIECE) {
            $this->send(ZLIB_NO_FLUSH);
        }
    }

    /** What was written so far reaches the client now. */
    public function flush(): void
    {
        $this->send(ZLIB_SYNC_FLUSH);
        flush();
    }

    public function finish(): void
    {
        $this->send(ZLIB_FINISH);
        flush();
    }

    private function send(int $mode): void
    {
        echo $this->deflate === null ? $this->pending : deflate_add($this->deflate, $this->pending, $mode);
        $this->pending = '';
    }
}
