-- The tables of SLiMS 9 that a stock-take reads and writes: MyISAM, utf8mb3, and what its triggers on loan do.
-- Full-text indexes are left out: nothing here searches by them, and they slow filling down.

CREATE TABLE `biblio` (
  `biblio_id` int(11) NOT NULL AUTO_INCREMENT,
  `gmd_id` int(3) NULL,
  `title` text NOT NULL,
  `sor` varchar(200) NULL,
  `edition` varchar(50) NULL,
  `isbn_issn` varchar(32) NULL,
  `publisher_id` int(11) NULL,
  `publish_year` varchar(20) NULL,
  `collation` varchar(100) NULL,
  `series_title` varchar(200) NULL,
  `call_number` varchar(50) NULL,
  `language_id` char(5) NULL DEFAULT 'en',
  `source` varchar(10) NULL,
  `publish_place_id` int(11) NULL,
  `classification` varchar(40) NULL,
  `notes` text NULL,
  `image` varchar(100) NULL,
  `file_att` varchar(255) NULL,
  `opac_hide` smallint(1) NULL DEFAULT 0,
  `promoted` smallint(1) NULL DEFAULT 0,
  `labels` text NULL,
  `frequency_id` int(11) NOT NULL DEFAULT 0,
  `spec_detail_info` text NULL,
  `content_type_id` int(11) NULL,
  `media_type_id` int(11) NULL,
  `carrier_type_id` int(11) NULL,
  `input_date` datetime NULL,
  `last_update` datetime NULL,
  `uid` int(11) NULL,
  KEY `biblio_flag_idx` (`opac_hide`, `promoted`),
  KEY `classification` (`classification`),
  PRIMARY KEY (`biblio_id`),
  KEY `publisher_id` (`publisher_id`),
  KEY `rda_idx` (`content_type_id`, `media_type_id`, `carrier_type_id`),
  KEY `references_idx` (`gmd_id`, `publisher_id`, `language_id`, `publish_place_id`),
  KEY `uid` (`uid`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `biblio_author` (
  `biblio_id` int(11) NOT NULL DEFAULT 0,
  `author_id` int(11) NOT NULL DEFAULT 0,
  `level` int(1) NOT NULL DEFAULT 1,
  KEY `author_id` (`author_id`),
  KEY `biblio_id` (`biblio_id`),
  PRIMARY KEY (`biblio_id`, `author_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `biblio_log` (
  `biblio_log_id` int(11) NOT NULL AUTO_INCREMENT,
  `biblio_id` int(11) NOT NULL,
  `user_id` int(11) NOT NULL,
  `realname` varchar(100) NOT NULL,
  `title` text NOT NULL,
  `ip` varchar(200) NOT NULL,
  `action` varchar(50) NOT NULL,
  `affectedrow` varchar(50) NOT NULL,
  `rawdata` text NOT NULL,
  `additional_information` text NOT NULL,
  `date` datetime NOT NULL,
  KEY `action` (`action`),
  KEY `affectedrow` (`affectedrow`),
  KEY `biblio_id` (`biblio_id`),
  KEY `date` (`date`),
  KEY `ip` (`ip`),
  PRIMARY KEY (`biblio_log_id`),
  KEY `realname` (`realname`),
  KEY `user_id` (`user_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `group_access` (
  `group_id` int(11) NOT NULL,
  `module_id` int(11) NOT NULL,
  `menus` longtext NULL,
  `r` int(1) NOT NULL DEFAULT 0,
  `w` int(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`group_id`, `module_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `item` (
  `item_id` int(11) NOT NULL AUTO_INCREMENT,
  `biblio_id` int(11) NULL,
  `call_number` varchar(50) NULL,
  `coll_type_id` int(3) NULL,
  `item_code` varchar(20) NULL,
  `inventory_code` varchar(200) NULL,
  `received_date` date NULL,
  `supplier_id` varchar(6) NULL,
  `order_no` varchar(20) NULL,
  `location_id` varchar(3) NULL,
  `order_date` date NULL,
  `item_status_id` char(3) NULL,
  `site` varchar(50) NULL,
  `source` int(1) NOT NULL DEFAULT 0,
  `invoice` varchar(20) NULL,
  `price` int(11) NULL,
  `price_currency` varchar(10) NULL,
  `invoice_date` date NULL,
  `input_date` datetime NOT NULL,
  `last_update` datetime NULL,
  `uid` int(11) NULL,
  KEY `biblio_id_idx` (`biblio_id`),
  UNIQUE KEY `item_code` (`item_code`),
  KEY `item_references_idx` (`coll_type_id`, `location_id`, `item_status_id`),
  PRIMARY KEY (`item_id`),
  KEY `uid` (`uid`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `loan` (
  `loan_id` int(11) NOT NULL AUTO_INCREMENT,
  `item_code` varchar(20) NULL,
  `member_id` varchar(20) NULL,
  `loan_date` date NOT NULL,
  `due_date` date NOT NULL,
  `renewed` int(11) NOT NULL DEFAULT 0,
  `loan_rules_id` int(11) NOT NULL DEFAULT 0,
  `actual` date NULL,
  `is_lent` int(11) NOT NULL DEFAULT 0,
  `is_return` int(11) NOT NULL DEFAULT 0,
  `return_date` date NULL,
  `input_date` datetime NULL,
  `last_update` datetime NULL,
  `uid` int(11) NULL,
  KEY `input_date` (`input_date`, `last_update`, `uid`),
  KEY `item_code` (`item_code`),
  KEY `member_id` (`member_id`),
  PRIMARY KEY (`loan_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `loan_history` (
  `loan_id` int(11) NOT NULL,
  `item_code` varchar(20) NULL,
  `biblio_id` int(11) NOT NULL,
  `title` varchar(300) NULL,
  `call_number` varchar(50) NULL,
  `classification` varchar(40) NULL,
  `gmd_name` varchar(30) NULL,
  `language_name` varchar(20) NULL,
  `location_name` varchar(100) NULL,
  `collection_type_name` varchar(100) NULL,
  `member_id` varchar(20) NULL,
  `member_name` varchar(100) NULL,
  `member_type_name` varchar(64) NULL,
  `loan_date` date NULL,
  `due_date` date NULL,
  `renewed` int(11) NOT NULL DEFAULT 0,
  `is_lent` int(11) NOT NULL DEFAULT 0,
  `is_return` int(11) NOT NULL DEFAULT 0,
  `return_date` date NULL,
  `input_date` datetime NULL,
  `last_update` datetime NULL,
  KEY `member_name` (`member_name`),
  PRIMARY KEY (`loan_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `member` (
  `member_id` varchar(20) NOT NULL,
  `member_name` varchar(100) NOT NULL,
  `gender` int(1) NOT NULL,
  `birth_date` date NULL,
  `member_type_id` int(6) NULL,
  `member_address` varchar(255) NULL,
  `member_mail_address` varchar(255) NULL,
  `member_email` varchar(100) NULL,
  `postal_code` varchar(20) NULL,
  `inst_name` varchar(100) NULL,
  `is_new` int(1) NULL,
  `member_image` varchar(200) NULL,
  `pin` varchar(50) NULL,
  `member_phone` varchar(50) NULL,
  `member_fax` varchar(50) NULL,
  `member_since_date` date NULL,
  `register_date` date NULL,
  `expire_date` date NOT NULL,
  `member_notes` text NULL,
  `is_pending` smallint(1) NOT NULL DEFAULT 0,
  `mpasswd` varchar(64) NULL,
  `last_login` datetime NULL,
  `last_login_ip` varchar(50) NULL,
  `input_date` date NULL,
  `last_update` date NULL,
  KEY `member_name` (`member_name`),
  KEY `member_type_id` (`member_type_id`),
  PRIMARY KEY (`member_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_author` (
  `author_id` int(11) NOT NULL AUTO_INCREMENT,
  `author_name` varchar(100) NOT NULL,
  `author_year` varchar(20) NULL,
  `authority_type` enum('p','o','c') NULL DEFAULT 'p',
  `auth_list` varchar(20) NULL,
  `input_date` date NOT NULL,
  `last_update` date NULL,
  UNIQUE KEY `author_name` (`author_name`, `authority_type`),
  PRIMARY KEY (`author_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_coll_type` (
  `coll_type_id` int(3) NOT NULL AUTO_INCREMENT,
  `coll_type_name` varchar(30) NOT NULL,
  `input_date` date NULL,
  `last_update` date NULL,
  UNIQUE KEY `coll_type_name` (`coll_type_name`),
  PRIMARY KEY (`coll_type_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_gmd` (
  `gmd_id` int(11) NOT NULL AUTO_INCREMENT,
  `gmd_code` varchar(3) NULL,
  `gmd_name` varchar(30) NOT NULL,
  `icon_image` varchar(100) NULL,
  `input_date` date NOT NULL,
  `last_update` date NULL,
  UNIQUE KEY `gmd_code` (`gmd_code`),
  UNIQUE KEY `gmd_name` (`gmd_name`),
  PRIMARY KEY (`gmd_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_item_status` (
  `item_status_id` char(3) NOT NULL,
  `item_status_name` varchar(30) NOT NULL,
  `rules` varchar(255) NULL,
  `no_loan` smallint(1) NOT NULL DEFAULT 0,
  `skip_stock_take` smallint(1) NOT NULL DEFAULT 0,
  `input_date` date NULL,
  `last_update` date NULL,
  UNIQUE KEY `item_status_name` (`item_status_name`),
  PRIMARY KEY (`item_status_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_language` (
  `language_id` char(5) NOT NULL,
  `language_name` varchar(20) NOT NULL,
  `input_date` date NULL,
  `last_update` date NULL,
  UNIQUE KEY `language_name` (`language_name`),
  PRIMARY KEY (`language_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_location` (
  `location_id` varchar(3) NOT NULL,
  `location_name` varchar(100) NULL,
  `input_date` date NOT NULL,
  `last_update` date NOT NULL,
  UNIQUE KEY `location_name` (`location_name`),
  PRIMARY KEY (`location_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_member_type` (
  `member_type_id` int(11) NOT NULL AUTO_INCREMENT,
  `member_type_name` varchar(50) NOT NULL,
  `loan_limit` int(11) NOT NULL,
  `loan_periode` int(11) NOT NULL,
  `enable_reserve` int(1) NOT NULL DEFAULT 0,
  `reserve_limit` int(11) NOT NULL DEFAULT 0,
  `member_periode` int(11) NOT NULL,
  `reborrow_limit` int(11) NOT NULL,
  `fine_each_day` int(11) NOT NULL,
  `grace_periode` int(2) NULL DEFAULT 0,
  `input_date` date NOT NULL,
  `last_update` date NULL,
  UNIQUE KEY `member_type_name` (`member_type_name`),
  PRIMARY KEY (`member_type_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `mst_module` (
  `module_id` int(3) NOT NULL AUTO_INCREMENT,
  `module_name` varchar(50) NOT NULL,
  `module_path` varchar(200) NULL,
  `module_desc` varchar(255) NULL,
  UNIQUE KEY `module_name` (`module_name`, `module_path`),
  PRIMARY KEY (`module_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `search_biblio` (
  `biblio_id` int(11) NOT NULL,
  `title` text NULL,
  `edition` varchar(50) NULL,
  `isbn_issn` varchar(32) NULL,
  `author` text NULL,
  `topic` text NULL,
  `gmd` varchar(30) NULL,
  `publisher` varchar(100) NULL,
  `publish_place` varchar(30) NULL,
  `language` varchar(20) NULL,
  `classification` varchar(40) NULL,
  `spec_detail_info` text NULL,
  `carrier_type` varchar(100) NOT NULL,
  `content_type` varchar(100) NOT NULL,
  `media_type` varchar(100) NOT NULL,
  `location` text NULL,
  `publish_year` varchar(20) NULL,
  `notes` text NULL,
  `series_title` text NULL,
  `items` text NULL,
  `collection_types` text NULL,
  `call_number` varchar(50) NULL,
  `opac_hide` smallint(1) NOT NULL DEFAULT 0,
  `promoted` smallint(1) NOT NULL DEFAULT 0,
  `labels` text NULL,
  `collation` varchar(100) NULL,
  `image` varchar(100) NULL,
  `input_date` datetime NULL,
  `last_update` datetime NULL,
  KEY `add_indexes` (`gmd`, `publisher`, `publish_place`, `language`, `classification`, `publish_year`, `call_number`),
  KEY `add_indexes2` (`opac_hide`, `promoted`),
  UNIQUE KEY `biblio_id` (`biblio_id`),
  KEY `rda_indexes` (`carrier_type`, `media_type`, `content_type`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `setting` (
  `setting_id` int(3) NOT NULL AUTO_INCREMENT,
  `setting_name` varchar(30) NOT NULL,
  `setting_value` text NULL,
  PRIMARY KEY (`setting_id`),
  UNIQUE KEY `setting_name` (`setting_name`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `stock_take` (
  `stock_take_id` int(11) NOT NULL AUTO_INCREMENT,
  `stock_take_name` varchar(200) NOT NULL,
  `start_date` datetime NOT NULL,
  `end_date` datetime NULL,
  `init_user` varchar(50) NOT NULL,
  `total_item_stock_taked` int(11) NULL,
  `total_item_lost` int(11) NULL,
  `total_item_exists` int(11) NULL DEFAULT 0,
  `total_item_loan` int(11) NULL,
  `stock_take_users` mediumtext NULL,
  `is_active` int(1) NOT NULL DEFAULT 0,
  `report_file` varchar(255) NULL,
  PRIMARY KEY (`stock_take_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `stock_take_item` (
  `stock_take_id` int(11) NOT NULL,
  `item_id` int(11) NOT NULL,
  `item_code` varchar(20) NOT NULL,
  `title` varchar(255) NOT NULL,
  `gmd_name` varchar(30) NULL,
  `classification` varchar(30) NULL,
  `coll_type_name` varchar(30) NULL,
  `call_number` varchar(50) NULL,
  `location` varchar(100) NULL,
  `status` enum('e','m','u','l') NOT NULL DEFAULT 'm',
  `checked_by` varchar(50) NULL,
  `last_update` datetime NULL,
  UNIQUE KEY `item_code` (`item_code`),
  KEY `item_properties_idx` (`gmd_name`, `classification`, `coll_type_name`, `location`),
  PRIMARY KEY (`stock_take_id`, `item_id`),
  KEY `status` (`status`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `system_log` (
  `log_id` int(11) NOT NULL AUTO_INCREMENT,
  `log_type` enum('staff','member','system') NOT NULL DEFAULT 'staff',
  `id` varchar(50) NULL,
  `log_location` varchar(50) NOT NULL,
  `sub_module` varchar(50) NULL,
  `action` varchar(50) NULL,
  `log_msg` text NOT NULL,
  `log_date` datetime NOT NULL,
  KEY `id` (`id`),
  KEY `log_type` (`log_type`),
  PRIMARY KEY (`log_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `user` (
  `user_id` int(11) NOT NULL AUTO_INCREMENT,
  `username` varchar(50) NOT NULL,
  `realname` varchar(100) NOT NULL,
  `passwd` varchar(64) NOT NULL,
  `2fa` text NULL,
  `email` varchar(200) NULL,
  `user_type` smallint(2) NULL,
  `user_image` varchar(250) NULL,
  `social_media` text NULL,
  `last_login` datetime NULL,
  `last_login_ip` varchar(50) NULL,
  `groups` varchar(200) NULL,
  `admin_template` text NULL,
  `forgot` varchar(80) NULL,
  `input_date` date NULL,
  `last_update` date NULL,
  PRIMARY KEY (`user_id`),
  KEY `realname` (`realname`),
  UNIQUE KEY `username` (`username`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TABLE `user_group` (
  `group_id` int(11) NOT NULL AUTO_INCREMENT,
  `group_name` varchar(30) NOT NULL,
  `input_date` date NULL,
  `last_update` date NULL,
  UNIQUE KEY `group_name` (`group_name`),
  PRIMARY KEY (`group_id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;

CREATE TRIGGER insert_loan_history AFTER INSERT ON loan FOR EACH ROW
  INSERT INTO loan_history
  SELECT NEW.loan_id, NEW.item_code, b.biblio_id, b.title, b.call_number, b.classification, g.gmd_name, l.language_name,
         p.location_name, c.coll_type_name, NEW.member_id, m.member_name, t.member_type_name, NEW.loan_date, NEW.due_date,
         NEW.renewed, NEW.is_lent, NEW.is_return, NEW.return_date, NEW.input_date, NEW.last_update
  FROM item i
  LEFT JOIN biblio b ON b.biblio_id = i.biblio_id
  LEFT JOIN mst_gmd g ON g.gmd_id = b.gmd_id
  LEFT JOIN mst_language l ON l.language_id = b.language_id
  LEFT JOIN mst_location p ON p.location_id = i.location_id
  LEFT JOIN mst_coll_type c ON c.coll_type_id = i.coll_type_id
  LEFT JOIN member m ON m.member_id = NEW.member_id
  LEFT JOIN mst_member_type t ON t.member_type_id = m.member_type_id
  WHERE i.item_code = NEW.item_code;

CREATE TRIGGER update_loan_history AFTER UPDATE ON loan FOR EACH ROW
  UPDATE loan_history SET due_date = NEW.due_date, renewed = NEW.renewed, is_lent = NEW.is_lent, is_return = NEW.is_return,
         return_date = NEW.return_date, last_update = NEW.last_update
  WHERE loan_id = NEW.loan_id;

CREATE TRIGGER delete_loan_history AFTER DELETE ON loan FOR EACH ROW
  DELETE FROM loan_history WHERE loan_id = OLD.loan_id;
