#pragma once

#include <QString>
#include <QTemporaryDir>

namespace opname::testing {

/// A disk of its own in memory, which can really be full and really be pulled out. Mounting needs rights that
/// not everybody has: ask isThere().
class SmallDisk {
public:
    explicit SmallDisk(const char *size); ///< as mount takes it: "600k"
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isThere() const { return m_isThere; }
    QString filePath(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void fill(); ///< to the last byte
    void makeRoom();
    void pullOut(); ///< at once, with files open on it

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace opname::testing
