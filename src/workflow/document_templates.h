#pragma once

#include "document_template.h"

namespace opname {

/// The texts of official papers: those that come with the program (:/opname/documents), and a library's own,
/// files of the same names in one folder, which go before them.
class DocumentTemplates {
public:
    /// The folder need not exist.
    explicit DocumentTemplates(QString folder);

    /// The text of a paper ("berita-acara") in a language. An own one that is wrong is refused, not passed
    /// over: nobody should sign another text than the one they wrote.
    Result<DocumentTemplate> find(const QString &paper, const QString &language, const TemplateValues &values,
                                  const QStringList &parts) const;
    /// Copies the program's texts into the folder where it has none, to be changed there; those that are
    /// there stay as they are. File or Full when it cannot be written.
    Outcome provide() const;

private:
    QString m_folder;
};

} // namespace opname
