using System.Text;
using SituationRoom.Feeds.Open311;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Open311;

/// <summary>Lists and forms that were damaged at random; a list is never complete.</summary>
public sealed class Open311Fuzz : DocumentFuzz
{
    private static readonly Open311Parser Parser = new(new Open311Definition { Zone = "Europe/Moscow" });
    private static readonly byte[] Form = Encoding.UTF8.GetBytes(SomeForm.Whole);
    private static readonly byte[] Parts = Encoding.UTF8.GetBytes(SomeForm.Parts);

    protected override void Check(Random random)
    {
        var message = XmlDamage.Of(random.Pick(Open311SampleTests.Folder.Good), random);
        var document = Parser.Parse(message);
        document.IsComplete.ShouldBeFalse();
        Holds(document, message);
        CheckForm(XmlDamage.Of(Form, random));
        CheckForm(XmlDamage.Of(Parts, random));
    }

    private static void CheckForm(byte[] body)
    {
        if (PostedForm.Read(body, out var fault) is not { } form)
        {
            fault.ShouldNotBeNull();
            return;
        }

        var report = SomeForm.Parser.Parse(form, "7K3Q-9X2M-4DTR", out var errors);
        (report is null).ShouldBe(errors.Count > 0);
        Holds(report is not null ? report : new Rejection { Why = errors[0].Why, Message = form.WithoutKey });
    }
}
