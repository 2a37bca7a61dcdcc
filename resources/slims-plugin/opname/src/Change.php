<?php

declare(strict_types=1);

namespace Opname;

/** One kind of change, read from the body and ready to be done. */
interface Change
{
    /** @return array{string, 'w'} module and way of the right it needs */
    public function right(): array;

    /** Why it can never be done as it stands, without a look at the row; null when nothing speaks against it. */
    public function objection(ReferenceValues $values): ?string;

    /**
     * Does it, while the row has the value that was decided on. Done again it finds its own work.
     *
     * @param bool $isOwn whether an earlier attempt was cut off, so that a row which has the value is its work
     */
    public function apply(Call $call, bool $isOwn): ChangeAnswer;

    /** @return array{'item'|'biblio', int}|null table and id of the row that it changes */
    public function changedRow(): ?array;

    /** Whether SLiMS had what was decided before the batch. */
    public function stands(Standing $standing): bool;

    /** What it changes; changes with the same target depend on their order. */
    public function target(): string;

    /**
     * Brings SLiMS's search index to what the row has. Also when it had it already: an earlier attempt may have ended
     * in between.
     */
    public function index(Call $call): void;

    /** SLiMS's log of titles, once a change. @param string $mark by which its row is found again */
    public function note(Call $call, string $mark, bool $wasBegun): void;

    /** For system_log: "item_status of copy B001 (12) from "R" to """. */
    public function description(): string;
}
