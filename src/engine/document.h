/* document.h - a document from the inside: what the steps left of the
 * comparison made of one article. Private to the library. */
#ifndef STEMMA_ENGINE_DOCUMENT_H
#define STEMMA_ENGINE_DOCUMENT_H

#include "base/arena.h"
#include "facts/fact.h"
#include "language/terms.h"
#include "stemma.h"

struct stemma_document {
	struct arena arena; /* owns everything below */
	stemma_document_info info;
	const struct language *language; /* never NULL */
	struct analysed *analysed;       /* of each sentence */
	struct fact_list *facts;         /* of each sentence */
};

#endif
