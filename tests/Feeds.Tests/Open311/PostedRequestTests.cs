using System.Text;
using SituationRoom.Feeds.Open311;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Open311;

public sealed class PostedRequestTests
{
    [Fact]
    public void A_whole_form_becomes_a_report_and_whoever_reported_is_personal()
    {
        var report = Parse(SomeForm.Whole, out var errors).ShouldNotBeNull();
        errors.ShouldBeEmpty();
        report.Kind.ShouldBe(IncidentKind.Appeal);
        report.Status.ShouldBe(IncidentStatus.Open);
        report.Category.ShouldBe("roads/potholes");
        (report.Latitude, report.Longitude).ShouldBe((45.0355, 38.9753));
        report.Address.ShouldBe("ул. Красная");
        report.Text.ShouldBe("Яма & лужа");
        report.Links.ShouldBe(["https://311.example.org/1.jpg"]);
        report.OccurredAt.ShouldBeNull();
        report.Extras.ShouldBe([new("address_id", "\"545483\""), new("attributes", "{\"DEPTH\":\"12.5\",\"LANE\":[\"L\",\"R\"]}")]);
        report.Person.ShouldNotBeNull().Fields.ShouldBe(
        [
            new("name", "Пелагея Тестова"), new("email", "p@example.org"), new("device_id", "tt222111"), new("account_id", "123456"),
            new("phone", "+79990001122"), new("app", "walk"), new("FLAT", "17"),
        ]);
    }

    [Theory]
    [InlineData("service_code=housing.water&address_string=x")]
    [InlineData("service_code=housing%2Fwater&address_id=7")]
    [InlineData("service_code=housing.water&lat=45&long=38.9&description=")]
    public void One_of_three_places_is_enough_and_a_category_goes_by_either_code(string form) =>
        Parse(form, out _).ShouldNotBeNull().Category.ShouldBe("housing/water");

    [Theory]
    [InlineData("lat=45&long=38", "400 service_code was not provided")]
    [InlineData("service_code=roads&lat=45&long=38", "404 service_code was not found")]
    [InlineData("service_code=housing.water", "400 the place is missing")]
    [InlineData("service_code=housing.water&lat=45", "400 long was not provided")]
    [InlineData("service_code=housing.water&lat=north&long=38", "400 lat: it is not a number")]
    [InlineData("service_code=housing.water&lat=45&long=381", "400 long: 381 is outside")]
    [InlineData("service_code=housing.water&address_id=1&media_url=file%3A%2F%2Fx", "400 media_url: it is not a link")]
    [InlineData("service_code=roads.potholes&address_id=1", "400 attribute[DEPTH]: it is required")]
    [InlineData("service_code=roads.potholes&address_id=1&attribute[DEPTH]=deep", "400 attribute[DEPTH]: the answer is not a number")]
    [InlineData("service_code=roads.potholes&address_id=1&attribute[DEPTH]=1&attribute[LANE]=X", "400 attribute[LANE]: the answer is none of the keys")]
    [InlineData("service_code=roads.potholes&address_id=1&attribute[DEPTH]=1&attribute[SIDE][]=N&attribute[SIDE][]=N", "400 attribute[SIDE]: there is more than one answer")]
    [InlineData("service_code=roads.potholes&address_id=1&attribute[DEPTH]=1&attribute[SEEN]=now", "400 attribute[SEEN]: the answer is not a time")]
    public void What_is_wrong_is_named_with_the_remedy(string form, string error)
    {
        Parse(form, out var errors).ShouldBeNull();
        var only = errors.ShouldHaveSingleItem();
        $"{only.Code} {only.Description}".ShouldStartWith(error);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        Parse("service_code=nothing&lat=145&long=38&description=" + new string('x', 4_001), out var errors).ShouldBeNull();
        errors.Select(error => error.Code).ShouldBe([404, 400, 400]);
    }

    [Fact]
    public void The_key_is_not_kept() =>
        Encoding.UTF8.GetString(PostedForm.Read("a=1&api_key=secret&api%5Fkey=secret&b=%2B"u8, out _)!.WithoutKey).ShouldBe("a=1&b=%2B");

    [Fact]
    public void A_form_that_is_not_utf8_is_refused()
    {
        PostedForm.Read([0x61, 0x3D, 0xFF], out var fault).ShouldBeNull();
        fault.ShouldNotBeNull().English().ShouldContain("UTF-8");
    }

    [Fact]
    public void An_id_can_be_read_out_and_is_the_same_for_the_same_body_under_the_same_key()
    {
        RequestId.Make().ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$");
        RequestId.Make().ShouldNotBe(RequestId.Make());
        RequestId.Of("citizens", "k", "a=1"u8).ShouldBe(RequestId.Of("citizens", "k", "a=1"u8));
        RequestId.Of("citizens", "k", "a=1"u8).ShouldNotBe(RequestId.Of("citizens", "k", "a=2"u8));
        RequestId.Of("citizens", "k", "a=1"u8).ShouldNotBe(RequestId.Of("others", "k", "a=1"u8));
    }

    private static Report? Parse(string form, out IReadOnlyList<RequestError> errors) =>
        SomeForm.Parser.Parse(PostedForm.Read(Encoding.UTF8.GetBytes(form), out _)!, "7K3Q-9X2M-4DTR", out errors);
}
