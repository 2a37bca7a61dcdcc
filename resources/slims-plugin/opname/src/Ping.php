<?php

declare(strict_types=1);

namespace Opname;

/** Who is there, and what the token's user may do. Without a token it touches no table. */
final class Ping
{
    private const RIGHTS = ['bibliography.r', 'bibliography.w', 'stock_take.r', 'stock_take.w', 'circulation.r',
        'membership.r'];

    public static function answer(Request $request): void
    {
        $fields = [
            'opname' => Version::PROTOCOL,
            'plugin' => Version::PLUGIN,
            'protocol' => Version::PROTOCOL,
            'slims' => Version::ofSlims(),
        ];
        if ($request->token() !== '') {
            $database = Database::ofSlims();
            Schema::ensure($database);
            $fields += self::ofStaff((new Gate($request, $database))->staff());
        }
        $output = Output::begin(200, 'application/json', $request->acceptsGzip());
        $output->line($fields);
        $output->finish();
    }

    /** @return array<string, mixed> */
    private static function ofStaff(Staff $staff): array
    {
        $rights = [];
        foreach (self::RIGHTS as $right) {
            [$module, $way] = explode('.', $right);
            $rights[$right] = $staff->may($module, $way);
        }
        return [
            'user' => ['id' => $staff->id, 'name' => $staff->name],
            'rights' => $rights + ['user1' => $staff->isUser1()],
            'timezone' => date_default_timezone_get(),
        ];
    }
}
