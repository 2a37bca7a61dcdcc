<?php

declare(strict_types=1);

/* Calls the plugin as SLiMS does for `index.php?p=api/…`. */

require __DIR__ . '/slims.php';

session_name('SenayanMember');
session_start();
ob_start();

$path = (string) ($_GET['p'] ?? '');
if (!str_starts_with($path, 'api/')) {
    echo '<!DOCTYPE html><title>SLiMS</title>';
    return;
}
$router = new Router();
\SLiMS\Plugins::getInstance()->execute('custom_api_route', ['router' => $router]);
$router->run(substr($path, strlen('api')), $_SERVER['REQUEST_METHOD']);
