#include "database_source.h"

#include "catalogue_reader.h"
#include "streamed_pull.h"

namespace opname {

namespace {

class DatabaseSource : public StreamedSource {
public:
    DatabaseSource(ServerAddress address, QString password)
        : m_address(std::move(address))
        , m_password(std::move(password))
    {
    }

    QString label() const override { return m_address.label(); }

private:
    Outcome read(const DeliverBatch &deliver, std::atomic<qint64> &total, const std::stop_token &stop,
                 const CatalogueDigests *known) const override
    {
        ServerConnection connection(m_address, m_password, stop);
        Outcome done = connection.open();
        if (done)
            done = connection.select(
                QStringLiteral("SELECT (SELECT count(*) FROM biblio) + (SELECT count(*) FROM item)"),
                [&](const ServerRow &row) { total = row.integer(0); });
        CatalogueTables tables(connection, deliver);
        if (done)
            done = known != nullptr ? readChanges(tables, *known, stop) : tables.read();
        return done;
    }

    Outcome readChanges(CatalogueTables &tables, const CatalogueDigests &known,
                        const std::stop_token &stop) const
    {
        ServerConnection second(m_address, m_password, stop);
        return tables.readChanges(known, second);
    }

    ServerAddress m_address;
    QString m_password;
};

} // namespace

Result<std::unique_ptr<CatalogueSource>> openDatabaseSource(const QString &address, const QString &password)
{
    Result<ServerAddress> server = readServerAddress(address);
    if (!server)
        return tl::unexpected(server.error());
    return std::make_unique<DatabaseSource>(std::move(*server), password);
}

} // namespace opname
