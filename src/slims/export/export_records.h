#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace opname {

inline constexpr int exportFieldCount = 19;

/// How the file is written.
struct ExportFormat {
    enum class Quoting {
        AsSlimsWrites, ///< every field enclosed, enclosures inside a field not escaped
        Standard ///< RFC 4180: enclosed where needed, doubled inside
    };
    Quoting quoting = Quoting::AsSlimsWrites;
    QByteArray enclosure = "\""; ///< 1 to 3 bytes; SLiMS's form lets people write any
    QByteArray separator = ","; ///< 1 to 3 bytes
};

/// One record, its fields as bytes.
struct ExportRecord {
    enum class Fault { None, FewFields, CutOff };
    qint64 line = 0; ///< where it begins, from 1
    std::vector<QByteArray> fields; ///< exportFieldCount of them unless there is a fault
    Fault fault = Fault::None;
    int fieldsFound = 0;
    bool isAmbiguous =
        false; ///< more fields than there are columns: the surplus was joined to the last, the title
};

/// Takes a file's bytes apart into records. Never throws, whatever the bytes.
class ExportRecords {
public:
    explicit ExportRecords(QByteArrayView content);

    /// False when the first record cannot belong to an item export.
    bool isExport() const { return m_isExport; }
    const ExportFormat &format() const { return m_format; }
    /// The next record, the header left out; false at the end. Empty lines are passed over.
    bool next(ExportRecord &record);
    qsizetype position() const { return m_at; }

private:
    void detectFormat();
    QByteArrayView firstLine() const;
    bool takeFormatFromHeader(QByteArrayView line);
    bool takeFormatFromFields(
        QByteArrayView line); ///< every field enclosed by the bytes that the line begins with
    bool looksLikeHeader(const ExportRecord &record) const;
    QByteArrayView takeLine();
    void readAsSlimsWrites(QByteArrayView line, ExportRecord &record) const;
    void readStandard(ExportRecord &record);
    void joinSurplus(ExportRecord &record) const;
    bool read(ExportRecord &record);

    QByteArrayView m_content;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    ExportFormat m_format;
    bool m_isExport = false;
    std::vector<int> m_columns; ///< where each of SLiMS's columns stands, when a header says so
};

} // namespace opname
