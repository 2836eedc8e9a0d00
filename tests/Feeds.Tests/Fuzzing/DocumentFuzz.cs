using SituationRoom.Feeds.Documents;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Fuzzing;

/// <summary>Damaged documents: what fails is kept whole and never complete, and what is made of the rest the room can hold.</summary>
public abstract class DocumentFuzz : ParserFuzz
{
    private protected static void Holds(ParsedDocument document, byte[] message)
    {
        if (document.Failure is not null)
        {
            document.IsComplete.ShouldBeFalse();
            document.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.ToArray().ShouldBe(message);
        }

        foreach (var item in document.Items)
        {
            Holds(item);
        }
    }
}
