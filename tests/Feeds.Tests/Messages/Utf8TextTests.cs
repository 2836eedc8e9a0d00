using System.Text;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class Utf8TextTests
{
    [Fact]
    public void Is_the_text_that_was_encoded_whatever_its_characters_and_length()
    {
        string[] characters = ["a", "\0", "\u007F", "\u0080", "я", "\u07FF", "\u0800", "한", "\uFFFD", "\uD800\uDC00", "🚒", "\uDBFF\uDFFF"];
        var random = new Random(1);
        for (var round = 0; round < 5_000; round++)
        {
            var few = random.Next(1, characters.Length + 1);
            var text = string.Concat(Enumerable.Range(0, random.Next(70)).Select(_ => characters[random.Next(few)]));
            Utf8Text.Of(Encoding.UTF8.GetBytes(text)).ShouldBe(text);
        }
    }
}
