<?php

declare(strict_types=1);

namespace Opname\Tests;

final class DigestsTest extends TestCase
{
    public function testAreTheSumOfWhatTheListsSend(): void
    {
        $token = $this->admin();
        foreach (['items', 'titles'] as $of) {
            $answer = $this->host->get("digests&of=$of", $token);
            $this->same($this->expected($of, $token), $answer->rows(), $of);
            $this->same(null, $answer->next(), "end of $of");
        }
    }

    public function testTellABlockInWhichOneCopyChanged(): void
    {
        $token = $this->admin();
        $before = $this->host->get('digests&of=items', $token)->rows();
        $at = array_search(intdiv(70, 16), array_column($before, 0), true);
        $this->database->run("UPDATE item SET site = 'Rak 9' WHERE item_id = 70");
        $after = $this->host->get('digests&of=items', $token)->rows();
        $this->same($before[0], $after[0], 'the block that did not change');
        $this->true($before[$at][2] !== $after[$at][2], 'the block that did');
        $this->database->run('UPDATE item SET item_id = 71 WHERE item_id = 70');
        $this->true($this->host->get('digests&of=items', $token)->rows()[$at][2] !== $after[$at][2], 'an id counts');
    }

    public function testGoOnBehindABlockAndOverGaps(): void
    {
        $token = $this->admin();
        $this->database->run("INSERT INTO item (item_id, item_code, input_date) VALUES (2000000000, 'FAR', '2020-01-01')");
        $ids = array_column($this->host->get('items&limit=20000', $token)->rows(), 0);
        $expected = array_values(array_unique(array_map(static fn (int $id): int => intdiv($id, 16), $ids)));
        $blocks = [];
        $after = -1;
        do {
            $answer = $this->host->get("digests&of=items&after=$after&limit=1", $token);
            array_push($blocks, ...array_column($answer->rows(), 0));
            $after = $answer->next();
        } while ($after !== null);
        $this->same(125000000, $expected[count($expected) - 1], 'the far one');
        $this->same($expected, $blocks, 'blocks');
        $this->same('400 bad_request', $this->refusal($this->host->get('digests&of=member', $token)), 'another table');
    }

    public function testListsCanBeAskedForTheBlocksThatDiffer(): void
    {
        $token = $this->admin();
        $all = $this->host->get('items', $token)->rows();
        foreach (['0', '1', '0,1', '1,700'] as $blocks) {
            $wanted = array_map('intval', explode(',', $blocks));
            $expected = array_values(array_filter($all, fn (array $row) => in_array(intdiv($row[0], 16), $wanted, true)));
            $this->same($expected, $this->host->get("items&blocks=$blocks", $token)->rows(), "blocks $blocks");
            $this->same($expected, $this->host->get("items&blocks=$blocks&limit=20000", $token)->rows(), "blocks $blocks");
        }
        $this->same([], $this->host->get('titles&blocks=99999', $token)->rows(), 'no such block');
        foreach (['x', '1,', '-1', '1;2', str_repeat('1,', 500) . '1'] as $wrong) {
            $this->same('400 bad_request', $this->refusal($this->host->get("items&blocks=$wrong", $token)), $wrong);
        }
    }

    /** @return list<array{int, int, string}> worked out here from the list */
    private function expected(string $of, string $token): array
    {
        $answer = $this->host->get($of, $token);
        $authors = array_search('authors', $answer->lines()[0]['columns'], true);
        $blocks = [];
        foreach ($answer->rows() as $row) {
            $id = $row[0];
            if ($authors !== false) {
                unset($row[$authors]);
            }
            $block = intdiv($id, 16);
            $blocks[$block] ??= [$block, 0, 0];
            ++$blocks[$block][1];
            $blocks[$block][2] += crc32(implode("\x1F", $row)) * (1 + $id % 16);
        }
        return array_map(static fn (array $block): array => [$block[0], $block[1], (string) $block[2]], array_values($blocks));
    }
}
