#include "report_comparison.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportCheck)
};

constexpr std::size_t lookedAhead = 200; ///< lines, to go on behind what was put in or taken out
constexpr qsizetype mostReasons = 5;
constexpr qsizetype shownLength = 160;
constexpr qsizetype shownBefore = 60;

/// A line from a little before `from` on: a line of JSON is long.
QString shown(const ReportLine &line, qsizetype from = 0)
{
    const QString text = QString::fromUtf8(line.text);
    const qsizetype first = text.size() <= shownLength ? 0 : std::max<qsizetype>(0, from - shownBefore);
    const QString part = text.mid(first, shownLength);
    return (first > 0 ? u"…"_qs : QString()) + part
        + (first + part.size() < text.size() ? u"…"_qs : QString());
}

qsizetype firstDifference(const ReportLine &one, const ReportLine &other)
{
    const QString a = QString::fromUtf8(one.text);
    const QString b = QString::fromUtf8(other.text);
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

class Comparison {
public:
    Comparison(const std::vector<ReportLine> &file, const std::vector<ReportLine> &expected,
               const Document &document, bool isPaged)
        : m_file(file)
        , m_expected(expected)
        , m_isPaged(isPaged)
    {
        for (const Block &block : document.blocks)
            if (const auto *heading = std::get_if<Heading>(&block))
                m_headings.insert(heading->text.toUtf8());
    }

    QStringList run()
    {
        while (m_reasons.size() < mostReasons && (m_at < m_file.size() || m_then < m_expected.size())) {
            if (m_at < m_file.size() && m_then < m_expected.size() && m_file[m_at] == m_expected[m_then]) {
                if (m_headings.contains(m_expected[m_then].text))
                    m_chapter = QString::fromUtf8(m_expected[m_then].text);
                ++m_at;
                ++m_then;
            } else {
                differ();
            }
        }
        return m_reasons;
    }

private:
    /// Says what differs, and goes on where both agree again.
    void differ()
    {
        const auto [more, less] = nextAgreement();
        if (more == less && more > 0)
            tellChanged(m_file[m_at], m_expected[m_then]);
        else if (more > 0)
            tell(m_file[m_at].place, Text::tr("the session does not give “%1”").arg(shown(m_file[m_at])));
        else
            tell(m_at < m_file.size() ? m_file[m_at].place : m_expected[m_then].place,
                 Text::tr("“%1” is missing from the report").arg(shown(m_expected[m_then])));
        m_at += more;
        m_then += less;
    }

    void tellChanged(const ReportLine &is, const ReportLine &was)
    {
        const qsizetype from = firstDifference(is, was);
        tell(is.place,
             Text::tr("the report says “%1”, the session gives “%2”").arg(shown(is, from), shown(was, from)));
    }

    /// How many lines of each to pass over, at least one of either.
    std::pair<std::size_t, std::size_t> nextAgreement() const
    {
        const std::size_t moreLeft = std::min(lookedAhead, m_file.size() - m_at);
        const std::size_t lessLeft = std::min(lookedAhead, m_expected.size() - m_then);
        for (std::size_t sum = 1; sum < moreLeft + lessLeft; ++sum)
            for (std::size_t more = sum > lessLeft ? sum - lessLeft : 0; more <= std::min(sum, moreLeft);
                 ++more)
                if (m_at + more < m_file.size() && m_then + sum - more < m_expected.size()
                    && m_file[m_at + more] == m_expected[m_then + sum - more])
                    return {more, sum - more};
        return {m_file.size() - m_at, m_expected.size() - m_then};
    }

    void tell(int place, const QString &what)
    {
        const QString where = m_isPaged ? Text::tr("Page %1").arg(place) : Text::tr("Line %1").arg(place);
        m_reasons.append(m_chapter.isEmpty()
                             ? QString(where + u": "_qs + what + u'.')
                             : QString(where + u", “"_qs + m_chapter + u"”: "_qs + what + u'.'));
    }

    const std::vector<ReportLine> &m_file;
    const std::vector<ReportLine> &m_expected;
    bool m_isPaged;
    QSet<QByteArray> m_headings;
    QString m_chapter;
    QStringList m_reasons;
    std::size_t m_at = 0;
    std::size_t m_then = 0;
};

} // namespace

QStringList reportDifferences(const std::vector<ReportLine> &file, const std::vector<ReportLine> &expected,
                              const Document &document, bool isPaged)
{
    return Comparison(file, expected, document, isPaged).run();
}

} // namespace opname
