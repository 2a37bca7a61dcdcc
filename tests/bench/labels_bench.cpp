// Labels of a list of codes, from the session to a PDF on disk.

#include "benchmarks.h"
#include "measure.h"
#include "opname/workflow/label_printing.h"

#include <QFile>

namespace opname::bench {

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
    for (const auto &[kind, symbology, name] :
         {std::tuple(LabelStyle::Kind::Barcode, Symbology::Code128, "barcodes, Code 128"),
          std::tuple(LabelStyle::Kind::Barcode, Symbology::Qr, "barcodes, QR"),
          std::tuple(LabelStyle::Kind::Both, Symbology::Code128, "spine and barcode on one")}) {
        request.style.kind = kind;
        request.style.symbology = symbology;
        int printed = 0;
        const double before = Memory::now().resident;
        const double time = microseconds([&] {
            const auto labels = printing.prepare(request);
            if (!labels)
                giveUp(labels.error().message);
            if (Outcome written = printing.write(*labels, path); !written)
                giveUp(written.error().message);
            printed = labels->pages.labelCount();
        });
        report(QLatin1String(name), time / 1e6, QStringLiteral("s"), isQuick ? 0 : 10,
               QStringLiteral("%1 labels, %2 kB").arg(printed).arg(QFile(path).size() / 1024));
        report(QStringLiteral("memory it leaves taken"), Memory::now().resident - before,
               QStringLiteral("MB"), isQuick ? 0 : 200,
               QStringLiteral("%1 MB in all").arg(Memory::now().resident, 0, 'f', 0));
    }
}

} // namespace opname::bench
