<?php
/**
 * Plugin Name: Opname
 * Plugin URI:
 * Description: Menghubungkan SLiMS dengan Opname, aplikasi stock opname: katalog, pinjaman, koreksi dan hasil stock opname.
 * Version: 1.0.0
 * Author: Opname
 * Author URI:
 */

use SLiMS\Plugins;

if (!defined('INDEX_AUTH') || PHP_VERSION_ID < 80100) {
    return;
}

// SLiMS runs this file at every call, so it only says what there is; classes load when they are needed.
require_once __DIR__ . '/src/autoload.php';

Plugins::getInstance()->register('custom_api_route', static function ($router) {
    Opname\Api::mapRoutes($router);
});
Plugins::getInstance()->registerMenu('system', 'Opname', __DIR__ . '/tokens.php', 'Token untuk aplikasi Opname');
