using System.Text;
using SituationRoom.Engine.Intake;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

public sealed class PersonWriterTests
{
    [Fact]
    public void Writes_each_person_alone_in_the_bytes_by_which_a_repeat_is_known()
    {
        using var writer = new PersonWriter();
        Written(new Person([new("name", "Ё \"x\""), new("phone", "+7 900")])).ShouldBe("""{"name":"\u0401 \u0022x\u0022","phone":"\u002B7 900"}""");
        Written(new Person([new("long", new string('x', 5_000))])).Length.ShouldBe(5_011);
        Written(new Person([])).ShouldBe("{}");

        string Written(Person person) => Encoding.UTF8.GetString(writer.Write(person));
    }
}
