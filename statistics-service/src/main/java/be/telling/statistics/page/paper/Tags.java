package be.telling.statistics.page.paper;

import static be.telling.statistics.page.paper.PdfFile.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what the parts of a paper are and in which order they are read. */
final class Tags {
    private final PdfFile file;
    private final List<Integer> pages;
    private final Map<Element, Integer> numbers = new HashMap<>();

    private Tags(PdfFile file, List<Integer> pages) {
        this.file = file;
        this.pages = pages;
    }

    /**
     * @param marked for each sheet, the element of each of its pieces
     * @return the number of the whole
     */
    static int add(Element document, List<List<Element>> marked, PdfFile file, List<Integer> pages) {
        Tags tags = new Tags(file, pages);
        int root = file.reserve();
        int whole = tags.write(document, root);
        StringBuilder sheets = new StringBuilder();
        for (int sheet = 0; sheet < marked.size(); sheet++) {
            sheets.append(sheet)
                    .append(marked.get(sheet).stream()
                            .map(element -> reference(tags.numbers.getOrDefault(element, 0)))
                            .collect(Collectors.joining(" ", "[", "]")));
        }
        file.set(
                root,
                "<</Type/StructTreeRoot/K " + reference(whole) + "/ParentTree<</Nums[" + sheets
                        + "]>>/ParentTreeNextKey " + marked.size() + ">>");
        return root;
    }

    private int write(Element element, int parent) {
        int number = file.reserve();
        numbers.put(element, number);
        String kids = element.parts().stream()
                .map(part -> reference(write(part, number)))
                .collect(Collectors.joining(" "));
        String pieces = element.pieces().stream().map(String::valueOf).collect(Collectors.joining(" "));
        String page = pieces.isEmpty() ? "" : "/Pg " + reference(pages.get(element.sheet()));
        file.set(
                number,
                "<</Type/StructElem/S/" + element.type() + "/P " + reference(parent) + page + element.attributes()
                        + "/K[" + kids + pieces + "]>>");
        return number;
    }
}
