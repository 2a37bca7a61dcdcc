#include "rest_source.h"

#include "rest_access.h"
#include "rest_catalogue.h"
#include "streamed_pull.h"

#include <utility>

namespace opname {

namespace {

class RestSource : public StreamedSource {
public:
    RestSource(RestAccess access, HttpPatience patience)
        : m_access(std::move(access))
        , m_patience(std::move(patience))
    {
    }

    QString label() const override { return m_access.address.label(); }

private:
    Outcome read(const DeliverBatch &deliver, std::atomic<qint64> &total, const std::stop_token &stop,
                 const CatalogueDigests *known) const override
    {
        PluginConnection connection(m_access.address, m_access.token, stop, m_patience);
        const auto facts = connection.greet();
        if (!facts)
            return tl::unexpected(facts.error());
        // Loans, too, have to be readable: without them every lent copy would be taken for a missing one.
        for (const auto &[task, sentence] : missingTasks(*facts))
            if (task == SlimsTask::PullCatalogue)
                return failure(ErrorKind::SlimsRefused, sentence);
        RestCatalogue catalogue(connection, deliver);
        return known != nullptr ? catalogue.readChanges(*known, total) : catalogue.read(total);
    }

    RestAccess m_access;
    HttpPatience m_patience;
};

} // namespace

Result<std::unique_ptr<CatalogueSource>> openRestSource(const QString &address, const QString &token,
                                                        const HttpPatience &patience)
{
    auto access = RestAccess::of(address, token);
    if (!access)
        return tl::unexpected(access.error());
    return std::make_unique<RestSource>(std::move(*access), patience);
}

} // namespace opname
