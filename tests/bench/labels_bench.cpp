// Labels of a list of codes, from the session to a PDF on disk: time, and the most memory taken meanwhile.

#include "benchmarks.h"
#include "measure.h"
#include "opname/workflow/label_printing.h"

#include <QFile>

#include <algorithm>

namespace opname::bench {

namespace {

/// The highest memory of the program while something goes on: what came free before would hide what it takes.
class Peak {
public:
    bool look()
    {
        m_highest = std::max(m_highest, Memory::now().own);
        return true;
    }
    double highest() const { return m_highest; }

private:
    double m_highest = 0;
};

/// Codabar holds digits: those of the copies' codes stand for them.
LabelPages asDigits(const LabelPages &pages, LabelStyle style, Peak &peak)
{
    std::vector<LabelContent> contents = pages.printed();
    for (LabelContent &content : contents)
        content.code.removeIf([](QChar c) { return !c.isDigit(); });
    LabelJob job = pages.job();
    job.style = std::move(style);
    auto laid = LabelPages::lay(job, std::move(contents), [&](qint64) { return peak.look(); });
    if (!laid)
        giveUp(laid.error().message);
    return std::move(*laid);
}

} // namespace

void benchLabels(LibraryFixture &library, bool isQuick)
{
    const qsizetype count = isQuick ? 1'000 : 10'000;
    heading(QStringLiteral("Labels, %1 of them").arg(count));
    auto session = Session::open(library.copyOf(count, QStringLiteral("labels")), Session::Access::Write);
    if (!session)
        giveUp(session.error().message);
    LabelPrinting printing(**session, library.folder());
    LabelRequest request;
    request.codes = QStringList();
    for (const QString &code : library.codes(**session, static_cast<std::size_t>(count)))
        request.codes->append(code);
    const QString path = library.folder() + QStringLiteral("/labels.pdf");
    const auto print = [&](LabelStyle::Kind kind, Symbology symbology, const QString &name) {
        const bool needsDigits = symbology == Symbology::Codabar;
        request.style.kind = kind;
        request.style.symbology = needsDigits ? Symbology::Code128 : symbology;
        Peak peak;
        int printed = 0;
        std::size_t leftOut = 0;
        const double time = microseconds([&] {
            auto labels = printing.prepare(request, [&](qint64) { return peak.look(); });
            if (!labels)
                giveUp(labels.error().message);
            if (needsDigits) {
                LabelStyle style = labels->pages.job().style;
                style.symbology = symbology;
                labels->pages = asDigits(labels->pages, style, peak);
            }
            if (Outcome written = printing.write(*labels, path, [&](qint64) { return peak.look(); });
                !written)
                giveUp(written.error().message);
            peak.look();
            printed = labels->pages.labelCount();
            leftOut = labels->leftOut.size();
        });
        report(name, time / 1e6, QStringLiteral("s"), isQuick ? 0 : 10,
               QStringLiteral("%1 labels, %2 do not fit, %3 kB")
                   .arg(printed)
                   .arg(leftOut)
                   .arg(QFile(path).size() / 1024));
        report(QStringLiteral("memory of the program meanwhile"), peak.highest(), QStringLiteral("MB"),
               isQuick ? 0 : 200);
    };
    for (const Symbology symbology : symbologies)
        print(LabelStyle::Kind::Barcode, symbology,
              QStringLiteral("barcodes, %1").arg(symbologyTitle(symbology)));
    print(LabelStyle::Kind::Both, Symbology::Code128, QStringLiteral("spine and barcode on one"));
}

} // namespace opname::bench
