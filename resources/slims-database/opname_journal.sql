-- The table in which stations of Opname leave their journal rows for each other. For whoever runs the database of SLiMS:
--     mariadb -u root -p senayan < opname_journal.sql
-- Nothing else is made or altered, and it may be run again. The plugin for SLiMS makes the same table by itself.
-- Which rights an account needs to it stands in docs/slims.md.
CREATE TABLE IF NOT EXISTS opname_journal (
    journal_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    session VARCHAR(80) NOT NULL,
    station VARCHAR(80) NOT NULL,
    number BIGINT NOT NULL,
    hash VARCHAR(128) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    user_id INT NOT NULL,
    arrived_at DATETIME NOT NULL,
    UNIQUE KEY (session, station, number),
    KEY (session, journal_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
