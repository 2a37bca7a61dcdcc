<?php

declare(strict_types=1);

namespace Opname;

/** A list on its way to the client: columns, rows, and the last line that says it is whole. */
final class ListAnswer
{
    private int $rows = 0;
    private readonly Output $output;

    /** @param list<string> $columns */
    public function __construct(Request $request, array $columns)
    {
        $this->output = Output::begin(200, 'application/x-ndjson', $request->acceptsGzip());
        $request->answerBegan($this);
        $this->output->line(['opname' => Version::PROTOCOL, 'columns' => $columns]);
    }

    /** @param list<mixed> $values in the order of the columns */
    public function row(array $values): void
    {
        $this->output->line($values);
        ++$this->rows;
    }

    /** The rows so far reach the client now. */
    public function flush(): void
    {
        $this->output->flush();
    }

    public function end(?int $next): void
    {
        $this->output->line(['end' => true, 'rows' => $this->rows, 'next' => $next]);
        $this->output->finish();
    }

    /** Ends it half-way; the client sees why. */
    public function fail(Refusal $refusal): void
    {
        $this->output->line($refusal->asAnswer());
        $this->output->finish();
    }
}
