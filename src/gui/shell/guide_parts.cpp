#include "guide_parts.h"

#include <algorithm>

namespace opname {

namespace {

constexpr GuidePart parts[] = {
    {"startPage", "memulai", "getting-started"},
    {"NewSessionDialog", "sesi-baru", "a-new-session"},
    {"ConnectionDialog", "sambungan-ke-slims", "connections-to-slims"},
    {"ScannersDialog", "pemindai", "scanners"},
    {"SoundsDialog", "preferensi-tampilan-dan-bunyi", "preferences-looks-and-tones"},
    {"PreferencesDialog", "preferensi-tampilan-dan-bunyi", "preferences-looks-and-tones"},
    {"preparationPage", "1-persiapan", "1-preparation"},
    {"otherSourceMessageBox", "1-persiapan", "1-preparation"},
    {"dataCheckWidget", "pemeriksaan-data", "data-check"},
    {"weedingWidget", "perpustakaan-dan-tim", "library-and-team"},
    {"shelfListPage", "2-penjajaran", "2-shelf-order"},
    {"earlyShelfReadingPanel", "baca-rak", "reading-shelves"},
    {"labelsPage", "3-label-barcode", "3-barcode-labels"},
    {"SheetDialog", "lembar-label", "label-sheets"},
    {"NewCopyDialog", "eksemplar-baru", "new-copies"},
    {"loansPage", "4-peminjaman", "4-loans-and-freeze"},
    {"LoanConfirmationDialog", "4-peminjaman", "4-loans-and-freeze"},
    {"scanPage", "5-pemindaian", "5-scanning"},
    {"finishShelfMessageBox", "rak-selesai", "shelf-finished"},
    {"undoShelfMessageBox", "rak-selesai", "shelf-finished"},
    {"FindCopyDialog", "buku-yang-labelnya-tidak-terbaca", "a-book-whose-label-cannot-be-read"},
    {"UnrecordedDialog", "buku-yang-labelnya-tidak-terbaca", "a-book-whose-label-cannot-be-read"},
    {"ScanFileDialog", "berkas-pindaian", "files-of-scans"},
    {"CloseCountingDialog", "tutup-pencacahan", "close-counting"},
    {"differencesPage", "7-perbaikan-data", "7-data-corrections"},
    {"DecisionDialog", "7-perbaikan-data", "7-data-corrections"},
    {"changesPanel", "perubahan-untuk-slims", "changes-to-slims"},
    {"orderPage", "8-periksa-susunan", "8-check-of-the-order"},
    {"recapPage", "9-rekap", "9-recap"},
    {"huntPanel", "tempat-mencari", "where-to-look"},
    {"SampleDialog", "uji-dengan-sampel", "check-by-a-sample"},
    {"PublishDialog", "tulis-hasil-ke-slims", "write-the-result-into-slims"},
    {"reportPage", "10-laporan", "10-report"},
    {"signOffPanel", "pengesahan", "signing-off"},
    {"SignOffDialog", "pengesahan", "signing-off"},
    {"reportAnswerMessageBox", "memeriksa-laporan", "checking-a-report"},
    {"OfficialDetailsDialog", "dokumen-resmi", "official-documents"},
    {"GoodsMappingDialog", "dokumen-resmi", "official-documents"},
    {"StationsDialog", "bekerja-dengan-beberapa-laptop", "working-with-several-laptops"},
    {"supervisorWindow", "tampilan-pengawas", "the-supervisor-s-view"},
    {"ProgramLogDialog", "bila-ada-masalah", "when-something-goes-wrong"},
    {"ShortcutsDialog", "bantuan-di-dalam-program", "help-inside-the-program"},
};

} // namespace

QString GuidePart::anchor(const QString &language) const
{
    return QString::fromLatin1(language == u"en" ? english : indonesian);
}

std::span<const GuidePart> guideParts()
{
    return parts;
}

const GuidePart *guidePartOf(const QString &objectName)
{
    const auto *found = std::find_if(std::begin(parts), std::end(parts), [&](const GuidePart &part) {
        return objectName == QLatin1String(part.objectName);
    });
    return found == std::end(parts) ? nullptr : found;
}

QString guideAnchor(const QString &heading)
{
    const QString small = heading.toLower();
    QString anchor;
    for (const QChar c : small) {
        if (c.isLetterOrNumber())
            anchor += c;
        else if (!anchor.isEmpty() && !anchor.endsWith(u'-'))
            anchor += u'-';
    }
    if (anchor.endsWith(u'-'))
        anchor.chop(1);
    return anchor;
}

QUrl guideUrl(const QString &language)
{
    return QUrl(language == u"en" ? QStringLiteral("qrc:/opname/guide/guide.md")
                                  : QStringLiteral("qrc:/opname/guide/panduan.md"));
}

} // namespace opname
