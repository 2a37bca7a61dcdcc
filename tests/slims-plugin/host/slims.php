<?php

declare(strict_types=1);

/*
 * As much of SLiMS as the plugin sees of it: its constants, connection, hooks and router. The server and database are
 * named by OPNAME_HOST_PORT and OPNAME_HOST_DATABASE; OPNAME_HOST_ZONE is the time zone, Asia/Jakarta when unset.
 */

namespace SLiMS {

    final class DB
    {
        private static ?\PDO $pdo = null;

        public static function getInstance(string $driver = 'pdo'): \PDO
        {
            if (self::$pdo === null) {
                self::$pdo = new \PDO(
                    sprintf('mysql:host=127.0.0.1;port=%d;dbname=%s', getenv('OPNAME_HOST_PORT'), getenv('OPNAME_HOST_DATABASE')),
                    'root',
                    ''
                );
                self::$pdo->setAttribute(\PDO::ATTR_ERRMODE, \PDO::ERRMODE_SILENT);
                self::$pdo->query('SET NAMES utf8');
                self::$pdo->query('SET CHARACTER SET utf8');
            }
            return self::$pdo;
        }
    }

    final class Plugins
    {
        private static ?self $instance = null;
        private array $hooks = [];
        private array $menus = [];

        public static function getInstance(): self
        {
            return self::$instance ??= new self();
        }

        public function register(string $hook, callable $callback): void
        {
            $this->hooks[$hook][] = $callback;
        }

        public function registerMenu(string $module, string $label, string $path, ?string $description = null): void
        {
            $this->menus[$module][$label] = $path;
        }

        public function getMenus(string $module): array
        {
            return $this->menus[$module] ?? [];
        }

        public function execute(string $hook, array $parameters): void
        {
            foreach ($this->hooks[$hook] ?? [] as $callback) {
                $callback(...array_values($parameters));
            }
        }
    }
}

namespace {
    define('INDEX_AUTH', '1');
    define('DS', DIRECTORY_SEPARATOR);
    define('SENAYAN_VERSION', 'SLiMS 9 (Bulian)');
    define('SENAYAN_VERSION_TAG', 'v9.7.0');
    date_default_timezone_set(getenv('OPNAME_HOST_ZONE') ?: 'Asia/Jakarta');

    $sysconf = ['log' => ['biblio' => getenv('OPNAME_HOST_BIBLIO_LOG') !== 'off']];

    final class Router
    {
        private array $routes = [];

        public function map(string $methods, string $path, callable $target): void
        {
            $this->routes[] = [$methods, $path, $target];
        }

        public function run(string $path, string $method): void
        {
            foreach ($this->routes as [$methods, $route, $target]) {
                $pattern = '#^' . preg_replace('#\[\*:(\w+)\]#', '(?<$1>.+)', $route) . '$#';
                if (stripos($methods, $method) !== false && preg_match($pattern, $path, $found) === 1) {
                    $target(...array_filter($found, 'is_string', ARRAY_FILTER_USE_KEY));
                    return;
                }
            }
            http_response_code(404);
            throw new Exception('Not found!');
        }
    }

    function __(string $text): string
    {
        return $text;
    }

    require (getenv('OPNAME_PLUGIN') ?: dirname(__DIR__, 3) . '/resources/slims-plugin/opname') . '/opname.plugin.php';
}
