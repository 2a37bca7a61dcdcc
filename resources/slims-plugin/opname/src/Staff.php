<?php

declare(strict_types=1);

namespace Opname;

/**
 * A staff user of SLiMS and what its groups may do, as SLiMS works it out at log-in: the union of the groups'
 * rows of `group_access`. User 1 has no module rights but those of its groups, there and here.
 */
final class Staff
{
    /** @var array<string, array{r: bool, w: bool}> by the module's path */
    private array $rights = [];

    private function __construct(
        public readonly int $id,
        public readonly string $name
    ) {
    }

    /** Nothing when there is no such user any more. */
    public static function load(Database $database, int $userId): ?self
    {
        $row = $database->row('SELECT realname, `groups` FROM user WHERE user_id = ?', [$userId]);
        if ($row === null) {
            return null;
        }
        $staff = new self($userId, (string) $row[0]);
        $groups = self::groupsOf((string) $row[1]);
        if ($groups !== []) {
            $places = implode(',', array_fill(0, count($groups), '?'));
            $access = $database->rows("SELECT m.module_path, MAX(a.r), MAX(a.w) FROM group_access a
                JOIN mst_module m ON m.module_id = a.module_id
                WHERE a.group_id IN ($places) GROUP BY m.module_path", $groups);
            foreach ($access as [$module, $read, $write]) {
                $staff->rights[(string) $module] = ['r' => (int) $read > 0, 'w' => (int) $write > 0];
            }
        }
        return $staff;
    }

    /** @param 'r'|'w' $way */
    public function may(string $module, string $way): bool
    {
        return $this->rights[$module][$way] ?? false;
    }

    /** The only one who may open and close SLiMS's stock-take. */
    public function isUser1(): bool
    {
        return $this->id === 1;
    }

    /**
     * `user.groups` is an array as PHP serialises it; whatever else stands there is no group.
     *
     * @return list<int>
     */
    private static function groupsOf(string $serialised): array
    {
        $groups = @unserialize($serialised, ['allowed_classes' => false]);
        if (!is_array($groups)) {
            return [];
        }
        $scalars = array_filter($groups, static fn ($group) => is_int($group) || is_string($group));
        return array_slice(array_values(array_unique(array_map('intval', $scalars))), 0, 500);
    }
}
