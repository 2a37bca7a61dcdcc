-- The tables of SLiMS 9 that a stock-take reads and tests fill: MyISAM, utf8mb3, and what its triggers on loan do.
CREATE TABLE biblio (
  biblio_id int(11) NOT NULL AUTO_INCREMENT,
  gmd_id int(3) NULL,
  title text NOT NULL,
  sor varchar(200) NULL,
  edition varchar(50) NULL,
  isbn_issn varchar(32) NULL,
  publisher_id int(11) NULL,
  publish_year varchar(20) NULL,
  collation varchar(100) NULL,
  series_title varchar(200) NULL,
  call_number varchar(50) NULL,
  language_id char(5) NULL DEFAULT 'en',
  source varchar(10) NULL,
  publish_place_id int(11) NULL,
  classification varchar(40) NULL,
  notes text NULL,
  image varchar(100) NULL,
  file_att varchar(255) NULL,
  opac_hide smallint(1) NULL DEFAULT 0,
  promoted smallint(1) NULL DEFAULT 0,
  labels text NULL,
  frequency_id int(11) NOT NULL DEFAULT 0,
  spec_detail_info text NULL,
  content_type_id int(11) NULL,
  media_type_id int(11) NULL,
  carrier_type_id int(11) NULL,
  input_date datetime NULL,
  last_update datetime NULL,
  uid int(11) NULL,
  PRIMARY KEY (biblio_id)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE biblio_author (
  biblio_id int(11) NOT NULL DEFAULT 0,
  author_id int(11) NOT NULL DEFAULT 0,
  level int(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (biblio_id, author_id)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE item (
  item_id int(11) NOT NULL AUTO_INCREMENT,
  biblio_id int(11) NULL,
  call_number varchar(50) NULL,
  coll_type_id int(3) NULL,
  item_code varchar(20) NULL,
  inventory_code varchar(200) NULL,
  received_date date NULL,
  supplier_id varchar(6) NULL,
  order_no varchar(20) NULL,
  location_id varchar(3) NULL,
  order_date date NULL,
  item_status_id char(3) NULL,
  site varchar(50) NULL,
  source int(1) NOT NULL DEFAULT 0,
  invoice varchar(20) NULL,
  price int(11) NULL,
  price_currency varchar(10) NULL,
  invoice_date date NULL,
  input_date datetime NOT NULL,
  last_update datetime NULL,
  uid int(11) NULL,
  PRIMARY KEY (item_id),
  UNIQUE (item_code)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE loan (
  loan_id int(11) NOT NULL AUTO_INCREMENT,
  item_code varchar(20) NULL,
  member_id varchar(20) NULL,
  loan_date date NOT NULL,
  due_date date NOT NULL,
  renewed int(11) NOT NULL DEFAULT 0,
  loan_rules_id int(11) NOT NULL DEFAULT 0,
  actual date NULL,
  is_lent int(11) NOT NULL DEFAULT 0,
  is_return int(11) NOT NULL DEFAULT 0,
  return_date date NULL,
  input_date datetime NULL,
  last_update datetime NULL,
  uid int(11) NULL,
  PRIMARY KEY (loan_id)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE mst_author (
  author_id int(11) NOT NULL AUTO_INCREMENT,
  author_name varchar(100) NOT NULL,
  author_year varchar(20) NULL,
  authority_type enum('p','o','c') NULL DEFAULT 'p',
  auth_list varchar(20) NULL,
  input_date date NOT NULL,
  last_update date NULL,
  PRIMARY KEY (author_id)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE mst_coll_type (
  coll_type_id int(3) NOT NULL AUTO_INCREMENT,
  coll_type_name varchar(30) NOT NULL,
  input_date date NULL,
  last_update date NULL,
  PRIMARY KEY (coll_type_id),
  UNIQUE (coll_type_name)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE mst_gmd (
  gmd_id int(11) NOT NULL AUTO_INCREMENT,
  gmd_code varchar(3) NULL,
  gmd_name varchar(30) NOT NULL,
  icon_image varchar(100) NULL,
  input_date date NOT NULL,
  last_update date NULL,
  PRIMARY KEY (gmd_id),
  UNIQUE (gmd_code),
  UNIQUE (gmd_name)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE mst_item_status (
  item_status_id char(3) NOT NULL,
  item_status_name varchar(30) NOT NULL,
  rules varchar(255) NULL,
  no_loan smallint(1) NOT NULL DEFAULT 0,
  skip_stock_take smallint(1) NOT NULL DEFAULT 0,
  input_date date NULL,
  last_update date NULL,
  PRIMARY KEY (item_status_id),
  UNIQUE (item_status_name)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE mst_location (
  location_id varchar(3) NOT NULL,
  location_name varchar(100) NULL,
  input_date date NOT NULL,
  last_update date NOT NULL,
  PRIMARY KEY (location_id),
  UNIQUE (location_name)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TABLE loan_history (
  loan_id int(11) NOT NULL,
  item_code varchar(20) NULL,
  biblio_id int(11) NOT NULL,
  title varchar(300) NULL,
  call_number varchar(50) NULL,
  member_id varchar(20) NULL,
  loan_date date NULL,
  due_date date NULL,
  renewed int(11) NOT NULL DEFAULT 0,
  is_lent int(11) NOT NULL DEFAULT 0,
  is_return int(11) NOT NULL DEFAULT 0,
  return_date date NULL,
  input_date datetime NULL,
  last_update datetime NULL,
  PRIMARY KEY (loan_id)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
CREATE TRIGGER loan_after_insert AFTER INSERT ON loan FOR EACH ROW
  INSERT INTO loan_history (loan_id, item_code, biblio_id, title, call_number, member_id, loan_date, due_date, is_lent, is_return)
  SELECT NEW.loan_id, NEW.item_code, b.biblio_id, b.title, b.call_number, NEW.member_id, NEW.loan_date, NEW.due_date, NEW.is_lent, NEW.is_return
  FROM item i LEFT JOIN biblio b ON b.biblio_id = i.biblio_id WHERE i.item_code = NEW.item_code;
CREATE TRIGGER loan_after_update AFTER UPDATE ON loan FOR EACH ROW
  UPDATE loan_history SET is_lent = NEW.is_lent, is_return = NEW.is_return, return_date = NEW.return_date WHERE loan_id = NEW.loan_id;
