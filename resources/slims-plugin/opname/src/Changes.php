<?php

declare(strict_types=1);

namespace Opname;

/**
 * A batch of decided changes, done one by one. MyISAM rolls nothing back, so every step can be repeated: the key is
 * written, the row is changed while it has the value decided on, what SLiMS keeps beside it follows, the logs are
 * written once, the answer is kept. Only then is it given: what has its answer is never asked for again.
 */
final class Changes
{
    private const AT_ONCE = 500;
    private const FLUSH_EVERY = 50;
    private const COLUMNS = ['id', 'state', 'now', 'reason', 'item_id'];

    private ReferenceValues $values;
    private ChangeKeys $keys;
    private string $session = '';
    private string $author = '';
    /** @var list<array{string, string}> module and message of what was applied and is to be logged */
    private array $messages = [];
    /** @var array<string, true> marks that system_log has already, of changes that were cut off */
    private array $logged = [];

    public function __construct(private readonly Call $call)
    {
        $this->values = new ReferenceValues($call->database);
    }

    public function answer(): void
    {
        $fields = new Fields($this->call->request->body());
        $this->session = $fields->session();
        $this->author = Text::plain($fields->text('author', 200), 50);
        $changes = $fields->list('changes', self::AT_ONCE);
        $digests = self::digestsOf($changes);
        $this->keys = new ChangeKeys($this->call, $this->session);
        $this->call->database->alone('changes', 20, fn () => $this->applyAll($changes, $digests));
    }

    /**
     * @param list<mixed> $changes
     * @return array<string, string> by key
     */
    private static function digestsOf(array $changes): array
    {
        $digests = [];
        foreach ($changes as $place => $change) {
            $key = is_array($change) ? $change['id'] ?? null : null;
            if (!is_string($key) || preg_match('/^[\x21-\x7E]{1,80}$/D', $key) !== 1) {
                throw new Refusal('bad_request', "Change $place has no id of 1 to 80 visible ASCII characters.");
            }
            if (isset($digests["k$key"])) {
                throw new Refusal('bad_request', "The id $key is there twice.");
            }
            ksort($change);
            $digests["k$key"] = hash('sha256', (string) json_encode($change, JSON_THROW_ON_ERROR));
        }
        return $digests;
    }

    /**
     * @param list<array<string, mixed>> $changes
     * @param array<string, string> $digests
     */
    private function applyAll(array $changes, array $digests): void
    {
        $this->keys->load(array_column($changes, 'id'));
        if ($this->keys->oldestMark() !== null) {
            $messages = (new SystemLog($this->call->database))->messagesAfter($this->keys->oldestMark());
            foreach ($messages as $message) {
                if (preg_match('/\[Opname \S+ \S+\]$/D', $message, $found) === 1) {
                    $this->logged[$found[0]] = true;
                }
            }
        }
        $prepared = [];
        $new = [];
        foreach ($changes as $fields) {
            $key = $fields['id'];
            $prepared[$key] = $this->prepare($fields, $digests["k$key"]);
            if ($prepared[$key] instanceof Change && !$this->keys->isKnown($key)) {
                $new[$key] = $prepared[$key];
            }
        }
        $this->beginAll($new, $digests);

        $list = new ListAnswer($this->call->request, self::COLUMNS);
        $rows = [];
        try {
            foreach ($changes as $place => $fields) {
                $rows[] = $this->answerTo($fields['id'], $prepared[$fields['id']])->asRow($fields['id']);
                if (($place + 1) % self::FLUSH_EVERY === 0) {
                    $this->flushLog();
                    $this->keys->flush();
                    array_map($list->row(...), $rows);
                    $rows = [];
                    $list->flush();
                    if (connection_aborted() === 1) {
                        return;
                    }
                }
            }
        } finally {
            $this->flushLog();
            $this->keys->close();
        }
        array_map($list->row(...), $rows);
        $list->end(null);
    }

    /**
     * @param array<string, Change> $new by key
     * @param array<string, string> $digests
     */
    private function beginAll(array $new, array $digests): void
    {
        if ($new === []) {
            return;
        }
        $ids = [];
        foreach ($new as $change) {
            if (($row = $change->changedRow()) !== null) {
                $ids[$row[0]][] = $row[1];
            }
        }
        $standing = new Standing($this->call->database);
        foreach ($ids as $table => $some) {
            $standing->load($table, $some);
        }
        $begun = [];
        $targets = [];
        foreach ($new as $key => $change) {
            $target = $change->target();
            $begun[$key] = [$digests["k$key"], !isset($targets[$target]) && $change->stands($standing)];
            $targets[$target] = true;
        }
        $this->keys->begin($begun, (new SystemLog($this->call->database))->mark());
    }

    /** Before the answers are kept: a key that has its answer is logged. */
    private function flushLog(): void
    {
        $messages = $this->messages;
        $this->messages = [];
        (new SystemLog($this->call->database))->writeAll('staff', (string) $this->call->staff->id, 'Change', $messages);
    }

    /**
     * @param array<string, mixed> $fields
     * @return Change|ChangeAnswer the answer when it is clear before anything is done
     */
    private function prepare(array $fields, string $digest): Change|ChangeAnswer
    {
        $key = $fields['id'];
        if ($this->keys->isKnown($key) && !$this->keys->isSame($key, $digest)) {
            return ChangeAnswer::refused('bad_change');
        }
        $change = self::read($fields);
        if ($change === null) {
            return ChangeAnswer::refused('bad_change');
        }
        if (!$this->call->staff->may(...$change->right())) {
            return ChangeAnswer::refused('right_missing');
        }
        $answer = $this->keys->answerOf($key);
        if ($answer !== null) {
            return $answer;
        }
        $objection = $change->objection($this->values);
        return $objection === null ? $change : ChangeAnswer::refused($objection);
    }

    /** @param array<string, mixed> $fields */
    private static function read(array $fields): ?Change
    {
        $kind = $fields['kind'] ?? null;
        return match (true) {
            !is_string($kind) => null,
            ItemChange::isKind($kind) => ItemChange::read($fields),
            TitleChange::isKind($kind) => TitleChange::read($fields),
            $kind === 'new_copy' => NewCopy::read($fields),
            default => null,
        };
    }

    private function answerTo(string $key, Change|ChangeAnswer $change): ChangeAnswer
    {
        if ($change instanceof ChangeAnswer) {
            return $change;
        }
        $mark = Text::plain("[Opname $this->session $key]", 200);
        $wasBegun = $this->keys->isKnown($key);
        $this->keys->tries($key);
        $answer = $change->apply($this->call, $this->keys->isOwnWork($key));
        if ($answer->isDone()) {
            $change->index($this->call);
        }
        if ($answer->state === 'applied') {
            $change->note($this->call, $mark, $wasBegun);
            if (!isset($this->logged[$mark])) {
                $by = $this->author === '' ? '' : " for $this->author";
                [$module] = $change->right();
                $this->messages[] = [$module, "{$this->call->staff->name} changed {$change->description()}$by $mark"];
            }
        }
        $this->keys->keep($key, $answer);
        return $answer;
    }
}
