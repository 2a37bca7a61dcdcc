#include "station_sessions.h"

#include "measure.h"

#include <algorithm>

namespace opname::bench {

std::unique_ptr<Session> opened(const QString &path)
{
    auto session = Session::open(path, Session::Access::Write);
    if (!session)
        giveUp(session.error().message);
    return std::move(*session);
}

void scanAll(Session &session, const std::vector<QString> &codes, const Author &author)
{
    constexpr std::size_t group = 500;
    for (std::size_t first = 0; first < codes.size(); first += group) {
        std::vector<ScanRequest> reads;
        for (std::size_t i = first; i < std::min(first + group, codes.size()); ++i)
            reads.push_back(
                {codes[i], QStringLiteral("Rak %1").arg(i / 400), {}, ScanPurpose::Count, author});
        if (const auto answers = session.record(reads); !answers)
            giveUp(answers.error().message);
    }
}

} // namespace opname::bench
